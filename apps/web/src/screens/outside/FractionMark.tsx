import styles from './Outside.module.css';

/** Whose door this is. */
export const FractionMark = ({ name, colour }: { readonly name: string; readonly colour: string }) => (
  <p className={styles.mark}>
    <i aria-hidden="true" style={{ background: colour }} />
    {name}
  </p>
);
