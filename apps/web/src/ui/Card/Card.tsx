import { useId, type ReactNode } from 'react';
import { classes } from '../classes.js';
import styles from './Card.module.css';

interface Props {
  readonly title?: ReactNode;
  /** A link or a button at the right of the title. */
  readonly more?: ReactNode;
  /** Marks the card that comes first on its screen. */
  readonly accent?: boolean;
  readonly label?: string;
  /** One of many alike: it then is no landmark of its own. */
  readonly oneOfMany?: boolean;
  readonly children: ReactNode;
}

/** White paper with a hairline. */
export const Card = ({ title, more, accent = false, label, oneOfMany = false, children }: Props) => {
  const id = useId();
  return (
    <section className={classes(styles.card, accent && styles.accent)} aria-labelledby={title === undefined || oneOfMany ? undefined : id} aria-label={label}>
      {title === undefined ? null : (
        <div className={styles.head}>
          <h2 id={id}>{title}</h2>
          {more === undefined ? null : <div className={styles.more}>{more}</div>}
        </div>
      )}
      {children}
    </section>
  );
};
