import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../VisuallyHidden.js';
import styles from './NumberedLines.module.css';

interface Props {
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** A text that does not change any more, with the line numbers that synopses and sentences name. */
export const NumberedLines = ({ lines }: Props) => {
  const { t } = useTranslation();
  return (
    <ol className={styles.lines} role="list" lang="de">
      {lines.map(({ number, text }) => (
        <li key={number} className={styles.line}>
          <span className={styles.number}>
            <VisuallyHidden>{t('amendment.line')} </VisuallyHidden>
            {number}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
};
