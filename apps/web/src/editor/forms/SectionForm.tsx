import { Trash2 } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button/Button.js';
import { TextField } from '../../ui/Field/TextField.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import { insertSection } from './insert.js';
import { useChangeHere } from './useChangeHere.js';

/** An optional part: its heading, or away with it. */
export const SectionForm = (props: FormProps) => {
  const { t } = useTranslation();
  const { text, change, remove } = useChangeHere('section', props);
  const form = useForm({ defaultValues: { heading: text('heading') } });
  const fresh = props.spot === null;
  const save = ({ heading }: { heading: string }): void => {
    if (!fresh) return change({ heading });
    props.onClose();
    insertSection(props.editor, heading);
  };
  return (
    <FormDialog
      title={t('editor.form.section')}
      onClose={props.onClose}
      onSubmit={() => void form.handleSubmit(save)()}
      aside={
        fresh ? undefined : (
          <Button look="danger" icon={Trash2} onPress={remove}>
            {t('editor.form.sectionRemove')}
          </Button>
        )
      }
    >
      <TextField
        label={t('editor.form.sectionHeading')}
        autoFocus
        autoComplete="off"
        maxLength={80}
        error={form.formState.errors.heading?.message}
        {...form.register('heading', { required: t('common.required') })}
      />
    </FormDialog>
  );
};
