import styles from './Marked.module.css';
import { partsOf } from './parts.js';

/** A text in which the words of a question stand out. */
export const Marked = ({ text, question }: { readonly text: string; readonly question: string }) =>
  partsOf(text, question).map(({ text: words, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.mark}>
        {words}
      </mark>
    ) : (
      <span key={index}>{words}</span>
    ),
  );
