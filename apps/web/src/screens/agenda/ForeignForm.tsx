import { amendmentRoutes } from '#contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callIn } from '../../api/client.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { TextArea, TextField } from '../../ui/Field/TextField.js';
import { Muted } from '../../ui/Muted/Muted.js';
import styles from './Agenda.module.css';
import { useBeginning } from './useBeginning.js';

/** A paper that is not in the house: its number and its text. */
export const ForeignForm = () => {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { begin, isPending, error } = useBeginning();
  const submit = (): void => {
    const empty = text.trim() === '';
    setMissing(empty);
    if (empty) field.current?.focus();
    else begin((fraction) => callIn(fraction, amendmentRoutes.beginForeign, { body: { number: number.trim(), text } }));
  };
  return (
    <div className={styles.form}>
      <Muted>{t('agenda.foreignSub')}</Muted>
      <TextField label={t('agenda.number')} hint={t('agenda.numberHint')} optional maxLength={60} value={number} onChange={({ target }) => setNumber(target.value)} />
      <TextArea
        ref={field}
        label={t('agenda.text')}
        hint={t('agenda.textHint')}
        rows={12}
        maxLength={90_000}
        value={text}
        error={missing && text.trim() === '' ? t('agenda.textMissing') : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <ErrorNote error={error} />
      <div className={styles.end}>
        <Button look="primary" isPending={isPending} onPress={submit}>
          {t('amendment.write')}
        </Button>
      </div>
    </div>
  );
};
