import { Loaded } from '../../../ui/Loaded/Loaded.js';
import styles from './Viewer.module.css';
import { useText } from './useText.js';

interface Props {
  readonly source: string;
  readonly name: string;
}

/** Plain text, as it is written. */
export const TextView = ({ source, name }: Props) => (
  <div className={styles.content}>
    <div className={styles.stage} tabIndex={0} role="region" aria-label={name}>
      <Loaded query={useText(source)}>{(text) => <pre className={styles.plain}>{text}</pre>}</Loaded>
    </div>
  </div>
);
