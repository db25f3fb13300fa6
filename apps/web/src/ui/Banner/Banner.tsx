import type { ReactNode } from 'react';
import type { Tone } from '../Chip/Chip.js';
import { classes } from '../classes.js';
import styles from './Banner.module.css';

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
  /** A button. */
  readonly action?: ReactNode;
  /** `alert` is read out at once, `status` at the next pause. */
  readonly role?: 'alert' | 'status';
}

/** A sentence that stays until its cause is gone. */
export const Banner = ({ tone = 'neutral', children, action, role }: Props) => (
  <div className={classes(styles.banner, styles[tone])} role={role}>
    <p>{children}</p>
    {action}
  </div>
);
