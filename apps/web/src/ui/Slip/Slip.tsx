import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes.js';
import { StepMark, type StepStatus } from '../StepMark/StepMark.js';
import { VisuallyHidden } from '../VisuallyHidden.js';
import styles from './Slip.module.css';

export interface SlipStep {
  readonly key: string;
  readonly status: StepStatus;
  readonly title: ReactNode;
  /** Who and when, or what is missing; several lines as several elements. */
  readonly detail?: ReactNode;
}

/** The routing slip (Laufzettel): numbered steps, ticked when done, the present one in the fraction's colour. */
export const Slip = ({ steps, label }: { readonly steps: readonly SlipStep[]; readonly label: string }) => {
  const { t } = useTranslation();
  return (
    <ol className={styles.slip} role="list" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} className={classes(styles.step, styles[step.status])} aria-current={step.status === 'now' ? 'step' : undefined}>
          <StepMark number={index + 1} status={step.status} className={styles.mark} />
          <span className={styles.title}>{step.title}</span>
          <VisuallyHidden> ({t(`motion.slipStatus.${step.status}`)})</VisuallyHidden>
          {step.detail === undefined ? null : <span className={styles.detail}>{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
};
