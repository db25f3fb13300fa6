import { Trash2 } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button/Button.js';
import { TextField } from '../../ui/Field/TextField.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import { insertSignatory } from './insert.js';
import { useChangeHere } from './useChangeHere.js';

interface Signatory {
  readonly name: string;
  readonly function: string;
}

/** Who signs, and as what. */
export const SignatoryForm = (props: FormProps) => {
  const { t } = useTranslation();
  const { text, change, remove, finish } = useChangeHere('signatory', props);
  const form = useForm<Signatory>({ defaultValues: { name: text('name'), function: text('function') } });
  const fresh = props.spot === null;
  const save = (values: Signatory): void => {
    if (!fresh) return change({ ...values });
    insertSignatory(props.editor, values);
    finish(true);
  };
  return (
    <FormDialog
      title={t('editor.form.signatory')}
      onClose={props.onClose}
      onSubmit={() => void form.handleSubmit(save)()}
      aside={
        fresh ? undefined : (
          <Button look="danger" icon={Trash2} onPress={remove}>
            {t('common.remove')}
          </Button>
        )
      }
    >
      <TextField
        label={t('editor.form.name')}
        autoFocus
        autoComplete="off"
        maxLength={120}
        error={form.formState.errors.name?.message}
        {...form.register('name', { required: t('common.required') })}
      />
      <TextField label={t('editor.form.function')} hint={t('editor.form.functionHint')} maxLength={120} {...form.register('function')} />
    </FormDialog>
  );
};
