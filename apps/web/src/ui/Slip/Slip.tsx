import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes.js';
import { VisuallyHidden } from '../VisuallyHidden.js';
import styles from './Slip.module.css';

export type SlipStatus = 'done' | 'now' | 'open' | 'stopped';

export interface SlipStep {
  readonly key: string;
  readonly status: SlipStatus;
  readonly title: ReactNode;
  /** Who and when, or what is missing; several lines as several elements. */
  readonly detail?: ReactNode;
}

const marks: Partial<Record<SlipStatus, string>> = { done: '✓', stopped: '✗' };

/** The routing slip (Laufzettel): numbered steps, ticked when done, the present one in the fraction's colour. */
export const Slip = ({ steps, label }: { readonly steps: readonly SlipStep[]; readonly label: string }) => {
  const { t } = useTranslation();
  return (
    <ol className={styles.slip} role="list" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} className={classes(styles.step, styles[step.status])} aria-current={step.status === 'now' ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden="true">
            {marks[step.status] ?? index + 1}
          </span>
          <span className={styles.title}>{step.title}</span>
          <VisuallyHidden> ({t(`motion.slipStatus.${step.status}`)})</VisuallyHidden>
          {step.detail === undefined ? null : <span className={styles.detail}>{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
};
