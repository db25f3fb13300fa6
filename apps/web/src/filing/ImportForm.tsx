import { motionKinds, type Call, type MotionKind, type motionRoutes } from '#contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/Banner/ErrorNote.js';
import { Button } from '../ui/Button/Button.js';
import { TextArea } from '../ui/Field/TextField.js';
import { Segments } from '../ui/Segments/Segments.js';
import { Select } from '../ui/Select/Select.js';
import { FileChoice } from './FileChoice.js';
import styles from './Import.module.css';
import { formatOfName, formatOfText } from './import-source.js';

interface Props {
  readonly isPending: boolean;
  readonly error: unknown;
  /** Something was changed: an error about what was there before no longer holds. */
  readonly onEdit: () => void;
  readonly onImport: (input: Call<typeof motionRoutes.import>) => void;
}

type Source = 'file' | 'text';

/** A file or a pasted text, and its kind. */
export const ImportForm = ({ isPending, error, onEdit, onImport }: Props) => {
  const { t } = useTranslation();
  const [source, setSource] = useState<Source>('file');
  const [file, setFile] = useState<File>();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<MotionKind>();
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const takeFile = (next: File | undefined): void => {
    onEdit();
    setFile(next);
  };
  const change = (next: Source): void => {
    onEdit();
    setMissing(false);
    setSource(next);
  };
  const submit = (): void => {
    const format = source === 'text' ? formatOfText(text) : formatOfName(file?.name ?? '');
    const body = source === 'text' ? new Blob([text]) : file;
    const empty = source === 'text' ? text.trim() === '' : file === undefined;
    setMissing(empty);
    if (empty) field.current?.focus();
    else if (body !== undefined && format !== undefined) onImport({ query: { format, kind }, body });
  };
  const missingText = missing && text.trim() === '' ? t('filing.import.missingText') : undefined;
  return (
    <div className={styles.form}>
      <Segments
        label={t('filing.import.source')}
        value={source}
        options={[
          { value: 'file', label: t('filing.import.file') },
          { value: 'text', label: t('filing.import.text') },
        ]}
        onChange={change}
      />
      {source === 'file' ? (
        <FileChoice file={file} missing={missing} onFile={takeFile} />
      ) : (
        <TextArea ref={field} label={t('filing.import.paste')} hint={t('filing.import.pasteHint')} rows={14} value={text} error={missingText} onChange={({ target }) => setText(target.value)} />
      )}
      <Select
        label={t('filing.import.kind')}
        value={kind ?? ''}
        options={[{ value: '', label: t('filing.import.automatic') }, ...motionKinds.map((value) => ({ value, label: t(`motion.kind.${value}`) }))]}
        onChange={({ target }) => setKind(motionKinds.find((each) => each === target.value))}
      />
      <ErrorNote error={error} />
      <div className={styles.end}>
        <Button look="primary" isPending={isPending} onPress={submit}>
          {t('filing.import.verb')}
        </Button>
        <span role="status">{isPending ? t('filing.import.working') : null}</span>
      </div>
    </div>
  );
};
