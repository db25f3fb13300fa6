import type { ReactNode } from 'react';
import styles from './Muted.module.css';

interface Props {
  readonly as?: 'p' | 'span' | 'small';
  readonly children: ReactNode;
}

/** A small grey line: what is said beside the matter. */
export const Muted = ({ as: Tag = 'p', children }: Props) => <Tag className={styles.muted}>{children}</Tag>;
