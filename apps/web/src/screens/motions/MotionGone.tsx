import { fileRoutes, type Result } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn, useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Rescued } from '../../offline/Rescued.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Page } from '../../ui/Page/Page.js';
import { useFocusOnHeading } from '../../ui/Page/useFocusOnHeading.js';
import { PageSkeleton } from '../../ui/Skeleton/PageSkeleton.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { toast } from '../../ui/Toast/toasts.js';
import styles from './MotionGone.module.css';

type Trashed = Result<typeof fileRoutes.trash>['items'][number];

/**
 * Instead of a motion that cannot be opened any more: what happened, what is safe, what to do. Whoever may not look into
 * the trash learns no more than that it is closed.
 */
export const MotionGone = ({ motion }: { readonly motion: string }) => {
  const { fractionId } = useFraction();
  const trash = useQuery({ ...queryIn(fractionId, fileRoutes.trash, {}), staleTime: 0, retry: false });
  const trashed = trash.data?.items.find(({ kind, id }) => kind === 'motion' && id === motion);
  if (trashed !== undefined) return <InTrash motion={motion} trashed={trashed} />;
  return trash.isFetching ? <PageSkeleton rows={3} /> : <Closed motion={motion} />;
};

const InTrash = ({ motion, trashed }: { readonly motion: string; readonly trashed: Trashed }) => {
  const { t } = useTranslation();
  const { ago, shortDate } = useFormat();
  const { fractionId } = useFraction();
  const restore = useChangeIn(fractionId, fileRoutes.restore);
  const { name: title, deletedBy: name, deletedAt, endsAt } = trashed;
  const take = (): void =>
    restore.mutate({ params: { kind: 'motion', item: motion } }, { onSuccess: () => toast(t('files.restored', { name: title })), onError: showFailure });
  const facts = { name, ago: ago(deletedAt), end: shortDate(endsAt) };
  return (
    <Told
      motion={motion}
      title={t('motions.gone.trashed', { title })}
      what={t(name === '' ? 'motions.gone.bySomebody' : 'motions.gone.by', facts)}
      act={
        <Button isPending={restore.isPending} onPress={take}>
          {t('files.restore')}
        </Button>
      }
    />
  );
};

const Closed = ({ motion }: { readonly motion: string }) => {
  const { t } = useTranslation();
  return <Told motion={motion} title={t('motions.gone.closed')} what={t('motions.gone.closedText')} />;
};

interface ToldProps {
  readonly motion: string;
  readonly title: string;
  readonly what: string;
  readonly act?: ReactNode;
}

/** The text was taken away from under somebody's hands: the sentence has the focus, so that it is read out at once. */
const Told = ({ motion, title, what, act }: ToldProps) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  useFocusOnHeading();
  return (
    <Page narrow title={title} sub={what}>
      <Rescued motion={motion} />
      <div className={styles.ways}>
        <LinkButton to="/f/$fractionId/antraege" params={{ fractionId }} look="primary">
          {t('motions.gone.toMotions')}
        </LinkButton>
        {act}
      </div>
    </Page>
  );
};
