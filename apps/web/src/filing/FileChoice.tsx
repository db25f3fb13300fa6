import { FileText, Upload, X } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.js';
import { Banner } from '../ui/Banner/Banner.js';
import { Button } from '../ui/Button/Button.js';
import { IconButton } from '../ui/Button/IconButton.js';
import { classes } from '../ui/classes.js';
import styles from './Import.module.css';
import { accepted, troubleWith } from './import-source.js';

interface Props {
  readonly file: File | undefined;
  /** The person went on without a file. */
  readonly missing: boolean;
  readonly onFile: (file: File | undefined) => void;
}

/** One file, by button or by dropping it. What cannot be read is refused before it travels. */
export const FileChoice = ({ file, missing, onFile }: Props) => {
  const { t } = useTranslation();
  const [trouble, setTrouble] = useState<string>();
  const take = (files: readonly File[]): void => {
    const [first] = files;
    if (first === undefined) return;
    const found = files.length > 1 ? t('filing.import.oneFile') : sentence(first);
    setTrouble(found);
    onFile(found === undefined ? first : undefined);
  };
  const sentence = (given: File): string | undefined => {
    const found = troubleWith(given);
    return found === undefined ? undefined : t(`filing.import.${found}`, { name: given.name });
  };
  const shown = trouble ?? (missing && file === undefined ? t('filing.import.missingFile') : undefined);
  return (
    <>
      <DropZone hasFile={file !== undefined} onFiles={take}>
        {file === undefined ? null : <Chosen file={file} onRemove={() => onFile(undefined)} />}
      </DropZone>
      {shown === undefined ? null : (
        <Banner tone="bad" role="alert">
          {shown}
        </Banner>
      )}
    </>
  );
};

interface ZoneProps {
  readonly hasFile: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: React.ReactNode;
}

const DropZone = ({ hasFile, onFiles, children }: ZoneProps) => {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={classes(styles.zone, over && styles.over)} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      {hasFile ? null : <Upload size={28} aria-hidden="true" className={styles.sign} />}
      {hasFile ? null : <p className={styles.drop}>{t('filing.import.drop')}</p>}
      <Button aria-describedby={hint} onPress={() => input.current?.click()}>
        {t(hasFile ? 'filing.import.chooseOther' : 'filing.import.choose')}
      </Button>
      <p id={hint} className={styles.hint}>
        {t('filing.import.dropHint')}
      </p>
      <input
        ref={input}
        type="file"
        accept={accepted}
        hidden
        aria-label={t('filing.import.choose')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file can be chosen again after a mistake.
          target.value = '';
        }}
      />
    </div>
  );
};

const Chosen = ({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  return (
    <p className={styles.chosen}>
      <FileText size={22} aria-hidden="true" />
      <span>
        <b>{file.name}</b> <span className={styles.hint}>{bytes(file.size)}</span>
      </span>
      <IconButton icon={X} label={t('common.remove')} onPress={onRemove} />
    </p>
  );
};
