import { motionKinds, type MotionKind } from '#contracts';
import { Link } from '@tanstack/react-router';
import { FileInput, FilePen, FileText, HelpCircle, Zap, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useFraction } from '../../app/person.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import styles from './NewMotion.module.css';
import { useCreate } from './useCreate.js';

const icons: Record<MotionKind, LucideIcon> = { motion: FileText, inquiry: HelpCircle, amendment: FilePen, urgent_motion: Zap };

/** Which kind it shall be; one press, and the editor opens with the template. */
export const NewMotionScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const create = useCreate(seat.fractionId);
  useTitle(t('motions.new'), t('shell.motions'), seat.name);
  return (
    <Page title={t('motions.new')} sub={t('motions.newSub')}>
      <ErrorNote error={create.error} />
      <div className={styles.kinds}>
        {motionKinds.map((kind) =>
          kind === 'amendment' ? (
            <Link key={kind} to="/f/$fractionId/antraege/neu/aenderungsantrag" params={{ fractionId: seat.fractionId }} className={styles.kind}>
              <Kind kind={kind} />
            </Link>
          ) : (
            <AriaButton key={kind} className={styles.kind ?? ''} isDisabled={create.isPending} onPress={() => create.mutate(kind)}>
              <Kind kind={kind} />
            </AriaButton>
          ),
        )}
        <Link to="/f/$fractionId/antraege/uebernehmen" params={{ fractionId: seat.fractionId }} className={styles.kind}>
          <FileInput size={24} aria-hidden="true" />
          <span>
            <b>{t('motions.import')}</b>
            <span>{t('motions.importSentence')}</span>
          </span>
        </Link>
      </div>
    </Page>
  );
};

const Kind = ({ kind }: { readonly kind: MotionKind }) => {
  const { t } = useTranslation();
  const Icon = icons[kind];
  return (
    <>
      <Icon size={24} aria-hidden="true" />
      <span>
        <b>{t(`motion.kind.${kind}`)}</b>
        <span>{t(`motions.kindSentence.${kind}`)}</span>
      </span>
    </>
  );
};
