import { initials } from '../../format/names.js';
import styles from './Avatar.module.css';

/** The initials of a person; the name itself is said beside it or by the button around it. */
export const Avatar = ({ name }: { readonly name: string }) => (
  <span className={styles.avatar} aria-hidden="true">
    {initials(name)}
  </span>
);
