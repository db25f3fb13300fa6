import { classes } from '../classes.js';
import styles from './StepMark.module.css';

export type StepStatus = 'done' | 'now' | 'open' | 'stopped';

interface Props {
  readonly number: number;
  /** `done` ticks it off, `stopped` crosses it, `now` is where the person is. */
  readonly status: StepStatus;
  readonly large?: boolean;
  /** Where it stands beside its step. */
  readonly className?: string | undefined;
}

const signs: Partial<Record<StepStatus, string>> = { done: '✓', stopped: '✗' };

/** The mark of a station of the routing slip; what it says must stand in words beside it. */
export const StepMark = ({ number, status, large = false, className }: Props) => (
  <span className={classes(styles.mark, styles[status], large && styles.large, className)} aria-hidden="true">
    {signs[status] ?? number}
  </span>
);
