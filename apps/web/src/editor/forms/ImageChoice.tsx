import { ImagePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../ui/Button/Button.js';
import { Field } from '../../ui/Field/Field.js';
import styles from './Forms.module.css';

interface Props {
  readonly file: File | null;
  readonly error: string | undefined;
  readonly onFile: (file: File) => void;
}

/** Chooses a picture of this device and shows it small, so that its description can be written in sight of it. */
export const ImageChoice = ({ file, error, onFile }: Props) => {
  const { t } = useTranslation();
  const preview = usePreview(file);
  return (
    <Field label={t('editor.form.imageFile')} hint={t('editor.form.imageHint')} error={error}>
      {(ids) => (
        <div className={styles.choice}>
          {preview === null ? null : <img className={styles.preview} src={preview} alt="" />}
          <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp', 'image/gif']} onSelect={(files) => files?.[0] && onFile(files[0])}>
            <Button icon={ImagePlus} id={ids.id} aria-describedby={ids['aria-describedby']}>
              {t('editor.form.imageChoose')}
            </Button>
          </FileTrigger>
          {file === null ? null : <span>{file.name}</span>}
        </div>
      )}
    </Field>
  );
};

const usePreview = (file: File | null): string | null => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (file === null) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
};
