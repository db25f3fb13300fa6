import { useEffect, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { classes } from '../../ui/classes.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import styles from './Files.module.css';
import { dropped } from './uploads/brought.js';
import { startUploads } from './uploads/queue.js';

interface Props {
  readonly folder: string | undefined;
  readonly mayWrite: boolean;
  readonly children: ReactNode;
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
const writesText = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** Files and folders dropped on the list, or pasted, go into this folder; the button above does the same. */
export const DropZone = ({ folder, mayWrite, children }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [over, setOver] = useState(false);
  const bring = (data: DataTransfer): void =>
    void dropped(data).then((files) => startUploads({ fraction: fractionId, folder: folder ?? null }, files), showFailure);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (!mayWrite || writesText(event.target) || !event.clipboardData?.types.includes('Files')) return;
      event.preventDefault();
      void dropped(event.clipboardData).then((files) => startUploads({ fraction: fractionId, folder: folder ?? null }, files), showFailure);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [fractionId, folder, mayWrite]);
  const hold = (event: DragEvent): void => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    setOver(mayWrite);
  };
  const take = (event: DragEvent): void => {
    setOver(false);
    if (!bringsFiles(event)) return;
    event.preventDefault();
    if (mayWrite) bring(event.dataTransfer);
  };
  return (
    <div className={classes(styles.zone, over && styles.over)} onDragOver={hold} onDragLeave={() => setOver(false)} onDrop={take}>
      {children}
      {over ? <p className={styles.dropHint}>{t('files.dropHere')}</p> : null}
    </div>
  );
};
