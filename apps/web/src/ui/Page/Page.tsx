import type { ReactNode } from 'react';
import { classes } from '../classes.js';
import styles from './Page.module.css';

interface Props {
  readonly title: ReactNode;
  /** Above the title: the way back to where this was entered from. */
  readonly back?: ReactNode;
  readonly sub?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** For forms and texts: one narrow column. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A screen inside the shell: heading, actions, blocks below each other. */
export const Page = ({ title, back, sub, actions, narrow = false, children }: Props) => (
  <div className={classes(styles.page, narrow && styles.narrow, back !== undefined && styles.entered)}>
    {back === undefined ? null : <div className={styles.back}>{back}</div>}
    <div className={styles.head}>
      <div className={styles.titles}>
        <h1>{title}</h1>
        {sub === undefined ? null : <p className={styles.sub}>{sub}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
    {children}
  </div>
);
