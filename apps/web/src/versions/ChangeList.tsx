import type { ComparedBlockView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { placeOf, sentencesOf } from './sentences.js';
import { isStop } from './useStepping.js';
import styles from './ChangeList.module.css';

interface Props {
  readonly blocks: readonly ComparedBlockView[];
  readonly onShow: (index: number) => void;
}

/** Every change as a sentence: for those who hear the screen, and for whoever wants it short. */
export const ChangeList = ({ blocks, onShow }: Props) => {
  const { t } = useTranslation();
  return (
    <details className={styles.asList}>
      <summary>{t('versions.asList')}</summary>
      <ol className={styles.sentences}>
        {blocks.filter(isStop).map((block, index) => (
          <li key={index}>
            <button type="button" className={styles.sentence} onClick={() => onShow(index)}>
              <span className={styles.where}>{placeOf(t, block)}</span>
              {sentencesOf(t, block).map((sentence, at) => (
                <span key={at}>{sentence}</span>
              ))}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
};
