import { Check, CircleAlert, CircleX, LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/api-error.js';
import { useFormat } from '../../../format/useFormat.js';
import { announce } from '../../../ui/Announcer/announce.js';
import { Button } from '../../../ui/Button/Button.js';
import { Row } from '../../../ui/Rows/Rows.js';
import { isOpen, type HandInItem } from './model.js';
import styles from '../Outside.module.css';

interface Props {
  readonly item: HandInItem;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

const signs = { waiting: LoaderCircle, running: LoaderCircle, offline: LoaderCircle, done: Check, failed: CircleAlert, cancelled: CircleX };

/** One file: how far it is, whether it has arrived, and what can be done. */
export const HandInRow = ({ item, onCancel, onRetry }: Props) => {
  const { t } = useTranslation();
  const word = useWord(item);
  const { state, file, receipt } = item;
  const Sign = signs[state];
  useEffect(() => {
    // Every percent read aloud would drown the end.
    if (state === 'done' || state === 'failed') announce(`${file.name}: ${word}`);
  }, [state, file.name, word]);
  const name = file.name;
  const meta = (
    <>
      {isOpen(item) ? <progress className={styles.progress} max={Math.max(file.size, 1)} value={item.sent} aria-label={name} /> : null}
      {word}
      {receipt === null ? null : <span className={styles.hash}>{t('files.receipt', { hash: receipt.sha256 })}</span>}
    </>
  );
  const verbs = (
    <>
      {state === 'failed' || state === 'cancelled' ? <Button look="plain" aria-label={t('outside.againOf', { name })} onPress={onRetry}>{t('common.retry')}</Button> : null}
      {isOpen(item) ? <Button look="plain" aria-label={t('files.cancelOf', { name })} onPress={onCancel}>{t('common.cancel')}</Button> : null}
    </>
  );
  return <Row title={name} meta={meta} icon={<Sign className={styles[state]} aria-hidden="true" />} end={verbs} stack />;
};

const useWord = ({ state, sent, file, receipt, error }: HandInItem): string => {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (state === 'done') return t('outside.arrived', { name: receipt?.name ?? file.name });
  if (state === 'failed') return sentenceOf(error, language);
  if (state !== 'running') return t(`files.uploadState.${state}`);
  const percent = Math.floor((100 * sent) / Math.max(file.size, 1));
  return percent < 100 ? t('outside.underWay', { percent }) : t('files.checking');
};
