import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Checkbox } from '../../ui/Field/Choice.js';
import { TextArea } from '../../ui/Field/TextField.js';
import { bring } from '../files/bring.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import { ImageChoice } from './ImageChoice.js';
import { useChangeHere } from './useChangeHere.js';

interface ImageFields {
  readonly alt: string;
  readonly decorative: boolean;
}

/** A picture of the fraction's files with the words for those who do not see it. */
export const ImageForm = (props: FormProps) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { text, flag, change, remove, finish } = useChangeHere('image', props);
  const [file, setFile] = useState<File | null>(null);
  const form = useForm<ImageFields>({ defaultValues: { alt: text('alt'), decorative: flag('decorative') } });
  const fresh = props.spot === null;
  const bringing = useMutation({ mutationFn: (chosen: File) => bring(fractionId, chosen) });
  const save = (words: ImageFields): void => {
    if (!fresh) return change({ ...words });
    if (file === null) return;
    bringing.mutate(file, {
      onSuccess: ({ id: fileId }) => {
        props.editor.commands.insertContent({ type: 'image', attrs: { fileId, ...words } });
        finish(true);
      },
    });
  };
  const { errors, isSubmitted } = form.formState;
  const decorative = form.watch('decorative');
  return (
    <FormDialog
      title={t('editor.form.image')}
      isPending={bringing.isPending}
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
      {fresh ? <ImageChoice file={file} error={isSubmitted && file === null ? t('editor.form.imageNeeded') : undefined} onFile={setFile} /> : null}
      {decorative ? null : (
        <TextArea
          label={t('editor.form.alt')}
          hint={t('editor.form.altHint')}
          maxLength={1000}
          error={errors.alt?.message}
          {...form.register('alt', { validate: (alt, all) => all.decorative || alt.trim() !== '' || t('editor.form.altNeeded') })}
        />
      )}
      <Checkbox label={t('editor.form.decorative')} {...form.register('decorative')} />
      <ErrorNote error={bringing.error} />
    </FormDialog>
  );
};
