import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import styles from './StepCard.module.css';

interface Props {
  readonly number: number;
  readonly title: string;
  /** `done` ticks it off, `stopped` crosses it, `now` is where the person is. */
  readonly status: 'done' | 'now' | 'open' | 'stopped';
  readonly children: ReactNode;
}

const marks = { done: '✓', stopped: '✗' } as const;

/** One of the three short steps, marked like a station of the routing slip. */
export const StepCard = ({ number, title, status, children }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const mark = status === 'done' || status === 'stopped' ? marks[status] : number;
  return (
    <section className={classes(styles.step, styles[status])} aria-labelledby={id}>
      <span className={styles.mark} aria-hidden="true">
        {mark}
      </span>
      <h2 id={id}>
        <VisuallyHidden>{t('filing.step', { number })}: </VisuallyHidden>
        {title}
        <VisuallyHidden> ({t(`motion.slipStatus.${status}`)})</VisuallyHidden>
      </h2>
      <div className={styles.stepBody}>{children}</div>
    </section>
  );
};
