import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** What stands where nothing is yet: one sentence, at most one button. */
export const Empty = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{children}</p>
    {action}
  </div>
);
