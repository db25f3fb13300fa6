import { membershipRoutes, motionRoutes, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address.js';
import { queryIn } from '../api/queries.js';
import { useFraction } from '../app/person.js';
import { useFormat } from '../format/useFormat.js';
import { AnchorButton } from '../ui/Button/LinkButton.js';
import { DeadlineLine } from './DeadlineLine.js';
import { Fact, Facts } from './Facts.js';
import styles from './Filing.module.css';
import { StepCard } from './StepCard.js';
import { TargetChoice } from './TargetChoice.js';

export const targetId = 'ziel';

/** Where it goes, and what goes along. */
export const TargetStep = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const pdf = addressOf(motionRoutes.pdf, { params: { motion: motion.id } }, fractionId);
  const deadline = motion.meeting?.filingDeadline ?? null;
  return (
    <StepCard number={2} title={t('filing.target.title')} status={motion.bodyId === null ? 'open' : 'done'}>
      <div id={targetId}>{motion.may.change ? <TargetChoice motion={motion} /> : null}</div>
      <Facts>
        <Fact term={t('filing.target.to')}>
          <Office />
        </Fact>
        {motion.may.change ? null : <Fact term={t('filing.target.body')}>{[motion.bodyName, motion.meeting?.name].filter(Boolean).join(' · ')}</Fact>}
        <Fact term={t('filing.target.deadline')}>{deadline === null ? null : <DeadlineLine at={deadline} />}</Fact>
        <Fact term={t('filing.target.annexes')}>
          <Annexes motion={motion} />
        </Fact>
        <Fact term={t('filing.target.paper')}>{t('filing.target.paperText')}</Fact>
      </Facts>
      <div className={styles.buttons}>
        <AnchorButton href={pdf} target="_blank" icon={FileText}>
          {t('filing.preview')}
        </AnchorButton>
      </div>
    </StepCard>
  );
};

const Office = () => {
  const { t } = useTranslation();
  const { data } = useOffice();
  if (data === undefined) return <>{t('common.loading')}</>;
  const via = t(data.filingVia === 'email' ? 'filing.receipt.viaEmail' : 'filing.receipt.viaOffice');
  return (
    <>
      {t('filing.target.office', { council: data.councilName })} <span className={styles.sub}>({via})</span>
    </>
  );
};

/** The settings name the council this fraction belongs to. */
export const useOffice = () => {
  const { fractionId } = useFraction();
  return useQuery(queryIn(fractionId, membershipRoutes.settings, {}));
};

const Annexes = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  if (motion.annexes.length === 0) return <>{t('filing.target.noAnnexes')}</>;
  return (
    <ul className={styles.annexes}>
      {motion.annexes.map((annex) => (
        <li key={annex.id}>
          {annex.name} <span className={styles.sub}>({bytes(annex.bytes)})</span>
        </li>
      ))}
    </ul>
  );
};
