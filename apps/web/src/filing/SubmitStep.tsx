import { stepRoutes, type MotionView } from '#contracts';
import { Send } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { useFormat } from '../format/useFormat.js';
import { Button } from '../ui/Button/Button.js';
import { LinkButton } from '../ui/Button/LinkButton.js';
import { ConfirmDialog } from '../ui/Dialog/ConfirmDialog.js';
import { shortChecksum } from './checksum.js';
import { Fact, Facts } from './Facts.js';
import styles from './Filing.module.css';
import { StepCard } from './StepCard.js';
import { useOffice } from './TargetStep.js';

interface Props {
  readonly motion: MotionView;
  /** Whether the check found no error. */
  readonly ready: boolean;
}

type Version = MotionView['versions'][number];

/** The one button; or the sentence that says what comes before it. */
export const SubmitStep = ({ motion, ready }: Props) => {
  const { t } = useTranslation();
  const adopted = motion.state === 'adopted' ? motion.versions.at(-1) : undefined;
  return (
    <StepCard number={3} title={t('filing.submit.title')} status={motion.may.file && ready ? 'now' : 'open'}>
      {adopted === undefined ? <NotAdopted motion={motion} /> : <AdoptedFacts version={adopted} />}
      {adopted !== undefined && !motion.may.file ? <p>{t('filing.submit.notYou')}</p> : null}
      {adopted !== undefined && motion.may.file ? <Submit motion={motion} version={adopted} ready={ready} /> : null}
    </StepCard>
  );
};

const NotAdopted = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  return (
    <>
      <p>{t('filing.submit.notAdopted')}</p>
      <div className={styles.buttons}>
        <LinkButton to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: motion.id }}>
          {t('filing.submit.toSlip')}
        </LinkButton>
      </div>
    </>
  );
};

const AdoptedFacts = ({ version }: { readonly version: Version }) => {
  const { t } = useTranslation();
  const { stampTime } = useFormat();
  return (
    <Facts>
      <Fact term={t('filing.submit.adopted')}>
        {t('filing.version', { version: version.version })} · {t('filing.submit.adoptedBy', { date: stampTime(version.at), name: version.by })}
      </Fact>
      <Fact term={t('filing.submit.checksum')}>
        <code title={version.pdfSha256}>{shortChecksum(version.pdfSha256)}</code>
      </Fact>
    </Facts>
  );
};

const Submit = ({ motion, version, ready }: { readonly motion: MotionView; readonly version: Version; readonly ready: boolean }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [asking, setAsking] = useState(false);
  const file = useChangeIn(fractionId, stepRoutes.file);
  // A double click is faster than the next drawing of the button.
  const sending = useRef(false);
  const send = (): void => {
    if (sending.current) return;
    sending.current = true;
    file.mutate({ params: { motion: motion.id }, body: { version: version.version } }, { onSettled: () => (sending.current = false) });
  };
  const close = (): void => {
    setAsking(false);
    file.reset();
  };
  return (
    <>
      {ready ? null : <p className={styles.sub}>{t('filing.submit.first')}</p>}
      <div className={styles.buttons}>
        <Button look="primary" icon={Send} isDisabled={!ready} onPress={() => setAsking(true)}>
          {t('filing.submit.verb')}
        </Button>
      </div>
      <ConfirmDialog title={t('filing.submit.question')} verb={t('filing.submit.confirm')} isOpen={asking} isPending={file.isPending} error={file.error} onClose={close} onConfirm={send}>
        <What version={version} />
      </ConfirmDialog>
    </>
  );
};

/** In plain words what the press will do. */
const What = ({ version }: { readonly version: Version }): ReactNode => {
  const { t } = useTranslation();
  const { stampTime } = useFormat();
  const { data } = useOffice();
  const target = t('filing.target.office', { council: data?.councilName ?? '' });
  return (
    <div className={styles.what}>
      <p>{t('filing.submit.what', { version: version.version, date: stampTime(version.at), target })}</p>
      <p>
        {t('filing.submit.checksum')}: <code>{shortChecksum(version.pdfSha256)}</code>
      </p>
      <p>{t('filing.submit.frozen')}</p>
      <p className={styles.sub}>{t('filing.submit.once')}</p>
    </div>
  );
};
