import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Terms with what is known of them. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className={styles.facts}>{children}</dl>;

/** What is not known is left out. */
export const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) =>
  children === null || children === '' ? null : (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
