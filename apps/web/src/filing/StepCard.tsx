import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepMark, type StepStatus } from '../ui/StepMark/StepMark.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import styles from './StepCard.module.css';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly status: StepStatus;
  readonly children: ReactNode;
}

/** One of the three short steps, marked like a station of the routing slip. */
export const StepCard = ({ number, title, status, children }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id}>
      <StepMark number={number} status={status} large className={styles.mark} />
      <h2 id={id}>
        <VisuallyHidden>{t('filing.step', { number })}: </VisuallyHidden>
        {title}
        <VisuallyHidden> ({t(`motion.slipStatus.${status}`)})</VisuallyHidden>
      </h2>
      <div className={styles.stepBody}>{children}</div>
    </section>
  );
};
