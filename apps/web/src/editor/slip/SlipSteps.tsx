import { stepRoutes, type MotionView } from '#contracts';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { presentFiling, truthOf } from '../../filing/truth.js';
import { AnchorButton } from '../../ui/Button/LinkButton.js';
import { Slip } from '../../ui/Slip/Slip.js';
import { Stamp } from '../../ui/Stamp/Stamp.js';
import styles from './Slip.module.css';
import { stagesOf, type Stage } from './stages.js';

/** Which stages the motion went through, who took them and when, and what is next. */
export const SlipSteps = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const steps = stagesOf(motion).map((stage) => ({
    key: stage.key,
    status: stage.status,
    // In bold, "Eingang bestätigt" would be read as done.
    title: t(`editor.slip.step.${stage.key === 'confirmed' && stage.status === 'now' ? 'awaited' : stage.key}`),
    detail: <Detail motion={motion} stage={stage} />,
  }));
  const filing = presentFiling(motion);
  return (
    <>
      <Slip label={t('editor.slip.title')} steps={steps} />
      {filing?.confirmedAt ? <Stamp at={filing.confirmedAt} number={filing.councilNumber} /> : null}
      {filing?.may.receipt ? (
        <p className={styles.receipt}>
          <AnchorButton icon={Download} href={addressOf(stepRoutes.receipt, { params: { motion: motion.id } }, fractionId)} download>
            {t('editor.slip.receipt')}
          </AnchorButton>
        </p>
      ) : null}
    </>
  );
};

interface DetailProps {
  readonly motion: MotionView;
  readonly stage: Stage;
}

const Detail = ({ motion, stage: { key, step, status } }: DetailProps) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const lines: ReactNode[] = [];
  if (step !== undefined) lines.push(t('editor.slip.by', { name: step.by, at: dayAndTime(step.at) }));
  if (key === 'in_review' && status !== 'open') lines.push(<Consents key="consents" motion={motion} />);
  if (key === 'adopted' && step?.version && step.sha256 !== null) lines.push(t('editor.slip.versionHash', { version: step.version, hash: `${step.sha256.slice(0, 8)} …` }));
  if (key === 'filing' && status !== 'done' && motion.deadline !== null) lines.push(t('editor.slip.deadline', { at: dayAndTime(motion.deadline) }));
  if (key === 'filing' && status !== 'open') lines.push(<Filing key="filing" motion={motion} />);
  if (key === 'on_agenda' && motion.agendaItem !== null) lines.push(t('editor.slip.agendaItem', { item: motion.agendaItem }));
  if (key === 'decided' && motion.result !== null) lines.push(t('editor.slip.result', { result: motion.result }));
  if (step?.note) lines.push(key === 'returned' || key === 'withdrawn' ? t('editor.slip.reason', { reason: step.note }) : step.note);
  return lines.map((line, index) => (
    <span key={index} className={styles.line}>
      {line}
    </span>
  ));
};

const Consents = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { given, needed, objections } = motion.consents;
  const counted = needed > 0 ? t('editor.slip.consentsOf', { given, needed }) : t('editor.slip.consentsFree', { count: given });
  return (
    <>
      {counted}
      {objections > 0 ? <strong className={styles.bad}> · {t('editor.slip.objections', { count: objections })}</strong> : null}
    </>
  );
};

/** Only what is proven: nothing is called delivered before the office has it. */
const Filing = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const filing = presentFiling(motion);
  if (filing === null) return null;
  if (filing.deliveredAt !== null) return t('editor.slip.delivered', { at: dayAndTime(filing.deliveredAt) });
  const truth = truthOf(filing, new Date());
  if (truth === 'under_way') return t('motion.state.filing');
  return t(truth === 'unclear' ? 'editor.slip.unclear' : 'editor.slip.notDelivered');
};
