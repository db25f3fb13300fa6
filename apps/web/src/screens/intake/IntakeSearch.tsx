import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/Field/TextField.js';

/** Searches when the person says so: with Enter, or by leaving the field. */
export const IntakeSearch = ({ q, onChange }: { readonly q: string; readonly onChange: (q: string) => void }) => {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const apply = (): void => {
    if (text.trim() !== q) onChange(text.trim());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    apply();
  };
  return (
    <form role="search" onSubmit={submit}>
      <TextField type="search" label={t('motions.words')} maxLength={200} value={text} onChange={({ target }) => setText(target.value)} onBlur={apply} />
    </form>
  );
};
