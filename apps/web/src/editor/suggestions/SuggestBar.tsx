import { suggestionRoutes, type MotionView } from '#contracts';
import { ArrowLeft, PencilLine, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { Button } from '../../ui/Button/Button.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { toast } from '../../ui/Toast/toasts.js';
import { WordingBar } from '../amendment/WordingBar.js';
import type { OpenText } from '../open-text.js';
import styles from './SuggestBar.module.css';
import { useDecisionNews } from './useDecisionNews.js';
import { useSuggesting, useSuggestions } from './useSuggestions.js';

interface Props {
  readonly motion: MotionView;
  readonly text: OpenText;
  readonly role: string | null;
}

/** Says which text this is: the motion's, which this person may only make proposals for, or another. */
export const SuggestBar = ({ motion, text, role }: Props) => {
  const { t } = useTranslation();
  const way = useSuggesting(motion.id);
  if (text.kind === 'wording') return <WordingBar motion={motion} />;
  if (text.kind === 'suggestion') return <InSuggestion motion={motion.id} suggestion={text.id} onLeave={way.leave} />;
  if (role !== 'suggest') return null;
  return (
    <Banner action={<Button look="primary" icon={PencilLine} isPending={way.isPending} onPress={way.begin}>{t('suggestions.begin')}</Button>}>
      {t('suggestions.mayOnly')}
    </Banner>
  );
};

interface InProps {
  readonly motion: string;
  readonly suggestion: string;
  readonly onLeave: () => void;
}

const InSuggestion = ({ motion, suggestion, onLeave }: InProps) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { data } = useSuggestions({ id: motion });
  const withdraw = useChangeIn(fractionId, suggestionRoutes.withdraw);
  const found = data?.items.find(({ id }) => id === suggestion);
  useDecisionNews(found);
  const onWithdraw = (): void =>
    withdraw.mutate(
      { params: { motion, suggestion } },
      {
        onSuccess: () => {
          toast(t('suggestions.withdrawn'));
          onLeave();
        },
        onError: showFailure,
      },
    );
  const words = found === undefined || found.state === 'open' ? (found?.mine === false ? t('suggestions.readingOf', { name: found.author.name }) : t('suggestions.writing')) : t(`suggestions.over.${found.state}`);
  return (
    <Banner
      tone="warn"
      role="status"
      action={
        <span className={styles.row}>
          <Button icon={ArrowLeft} onPress={onLeave}>
            {t('suggestions.toMotion')}
          </Button>
          {found?.may.withdraw === true ? (
            <Button look="plain" icon={Trash2} isPending={withdraw.isPending} onPress={onWithdraw}>
              {t('suggestions.withdraw')}
            </Button>
          ) : null}
        </span>
      }
    >
      {words}
    </Banner>
  );
};
