import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/Field/TextField.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import styles from './Forms.module.css';
import { useChangeHere } from './useChangeHere.js';

interface Letterhead {
  readonly place: string;
  readonly date: string;
  readonly addressee: string;
  readonly target: string;
}

/** Addressee, body, place and date of the letterhead. */
export const LetterheadForm = (props: FormProps) => {
  const { t } = useTranslation();
  const { text, change } = useChangeHere('letterhead', props);
  const form = useForm<Letterhead>({ defaultValues: { place: text('place'), date: text('date'), addressee: text('addressee'), target: text('target') } });
  return (
    <FormDialog title={t('editor.sheet.letterheadEdit')} onClose={props.onClose} onSubmit={() => void form.handleSubmit((values) => change({ ...values }))()}>
      <TextField label={t('editor.form.addressee')} hint={t('editor.form.addresseeHint')} autoFocus maxLength={200} {...form.register('addressee')} />
      <TextField label={t('editor.form.target')} hint={t('editor.form.targetHint')} optional maxLength={200} {...form.register('target')} />
      <div className={styles.pair}>
        <TextField label={t('editor.form.place')} maxLength={80} {...form.register('place')} />
        <TextField label={t('editor.form.date')} type="date" {...form.register('date')} />
      </div>
    </FormDialog>
  );
};
