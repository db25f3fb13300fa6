import { Trash2 } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button/Button.js';
import { TextArea } from '../../ui/Field/TextField.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import { useChangeHere } from './useChangeHere.js';

/** The words of a footnote; its number is counted. */
export const FootnoteForm = (props: FormProps) => {
  const { t } = useTranslation();
  const { text, change, remove, finish } = useChangeHere('footnote', props);
  const form = useForm({ defaultValues: { text: text('text') } });
  const fresh = props.spot === null;
  const save = (values: { text: string }): void => {
    if (!fresh) return change(values);
    props.editor.commands.insertContent({ type: 'footnote', attrs: values });
    finish(true);
  };
  return (
    <FormDialog
      title={t('editor.form.footnote')}
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
      <TextArea
        label={t('editor.form.footnoteText')}
        autoFocus
        maxLength={1000}
        error={form.formState.errors.text?.message}
        {...form.register('text', { required: t('common.required') })}
      />
    </FormDialog>
  );
};
