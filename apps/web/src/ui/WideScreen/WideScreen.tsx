import type { ReactNode } from 'react';
import { classes } from '../classes.js';
import styles from './WideScreen.module.css';

interface Props {
  /** Room for something beside the text. */
  readonly columns?: boolean;
  readonly children: ReactNode;
}

/** The frame of a screen that shows one text in full and is entered from another: the way back, then the text. */
export const WideScreen = ({ columns = false, children }: Props) => <div className={classes(styles.screen, columns && styles.columns)}>{children}</div>;
