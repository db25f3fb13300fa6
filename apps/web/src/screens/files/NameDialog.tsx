import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import { TextField } from '../../ui/Field/TextField.js';
import styles from './Files.module.css';

interface Props {
  readonly title: string;
  readonly verb: string;
  readonly name?: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

/** Asks for the name of a file or a folder. */
export const NameDialog = ({ title, verb, name = '', error, isPending, onClose, onName }: Props) => {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name } });
  const rules = {
    required: t('common.required'),
    pattern: { value: /^[^/\\]+$/, message: t('files.noSlash') },
    maxLength: { value: 255, message: t('files.nameTooLong') },
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit((input) => onName(input.name.trim()))(event)}>
        <TextField label={t('files.name')} autoFocus autoComplete="off" error={formState.errors.name?.message} {...register('name', rules)} />
        <ErrorNote error={error} />
        <DialogFoot>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isPending={isPending}>
            {verb}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
