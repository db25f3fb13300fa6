import { Skeleton } from './Skeleton.js';
import styles from './Skeleton.module.css';

/** Keeps the place of a whole screen, with the margins it will have. */
export const PageSkeleton = ({ rows }: { readonly rows?: number }) => (
  <div className={styles.page}>
    <Skeleton {...(rows === undefined ? {} : { rows })} />
  </div>
);
