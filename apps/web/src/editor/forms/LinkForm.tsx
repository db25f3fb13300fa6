import { isSafeHref } from '#motion';
import { Unlink } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button/Button.js';
import { TextField } from '../../ui/Field/TextField.js';
import { backToText } from '../paper/back-to-text.js';
import type { FormProps } from './form-props.js';
import { FormDialog } from './FormDialog.js';
import { withScheme } from './with-scheme.js';

interface LinkFields {
  readonly href: string;
  readonly text: string;
}

/** A link on the selected words, or on new ones. */
export const LinkForm = ({ editor, onClose }: FormProps) => {
  const { t } = useTranslation();
  const active = editor.isActive('link');
  const before: unknown = editor.getAttributes('link').href;
  const needsWords = editor.state.selection.empty && !active;
  const form = useForm<LinkFields>({ defaultValues: { href: typeof before === 'string' ? before : '', text: '' } });
  const save = ({ href: typed, text }: LinkFields): void => {
    const href = withScheme(typed);
    onClose();
    if (needsWords) editor.commands.insertContent({ type: 'text', text: text.trim() === '' ? href : text, marks: [{ type: 'link', attrs: { href } }] });
    else editor.chain().extendMarkRange('link').setLink({ href }).run();
    backToText(editor);
  };
  const unlink = (): void => {
    onClose();
    editor.chain().extendMarkRange('link').unsetLink().run();
    backToText(editor);
  };
  return (
    <FormDialog
      title={t('editor.form.link')}
      onClose={onClose}
      onSubmit={() => void form.handleSubmit(save)()}
      aside={
        active ? (
          <Button look="danger" icon={Unlink} onPress={unlink}>
            {t('common.remove')}
          </Button>
        ) : undefined
      }
    >
      <TextField
        label={t('editor.form.linkAddress')}
        hint={t('editor.form.linkHint')}
        inputMode="url"
        autoFocus
        autoComplete="off"
        error={form.formState.errors.href?.message}
        {...form.register('href', { validate: (href) => isSafeHref(withScheme(href)) || t('editor.form.linkBad') })}
      />
      {needsWords ? <TextField label={t('editor.form.linkText')} optional maxLength={300} {...form.register('text')} /> : null}
    </FormDialog>
  );
};
