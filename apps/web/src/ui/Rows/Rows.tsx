import type { ReactNode } from 'react';
import { classes } from '../classes.js';
import styles from './Rows.module.css';

/** A list with hairlines between its rows. */
export const Rows = ({ children, label }: { readonly children: ReactNode; readonly label?: string }) => (
  // Safari forgets that a list without bullets is a list, unless it is told.
  <ul className={styles.rows} role="list" aria-label={label}>
    {children}
  </ul>
);

interface RowProps {
  /** A router `Link` or an `a` with `className={rowTitle}` makes the whole row the target; plain text makes none. */
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  /** A sign before the title. */
  readonly icon?: ReactNode;
  /** A chip, or the one verb of the row. */
  readonly end?: ReactNode;
  /** Puts what stands at the end below the title on a phone. */
  readonly stack?: boolean;
}

export const rowTitle = styles.title ?? '';

export const Row = ({ title, meta, icon, end, stack = false }: RowProps) => (
  <li className={classes(styles.row, stack && styles.stack)}>
    {icon === undefined ? null : <span className={styles.icon}>{icon}</span>}
    <div className={styles.main}>
      {typeof title === 'string' ? <span className={styles.title}>{title}</span> : title}
      {meta === undefined ? null : <span className={styles.meta}>{meta}</span>}
    </div>
    {end === undefined || end === null ? null : <div className={styles.end}>{end}</div>}
  </li>
);
