import type { ReactNode } from 'react';
import { classes } from '../classes.js';
import styles from './Chip.module.css';

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad';

/** A word with a border: never colour alone. */
export const Chip = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={classes(styles.chip, styles[tone])}>{children}</span>
);
