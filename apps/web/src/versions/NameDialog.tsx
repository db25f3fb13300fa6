import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/Banner/ErrorNote.js';
import { Button } from '../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../ui/Dialog/Dialog.js';
import { TextField } from '../ui/Field/TextField.js';
import styles from './Versions.module.css';

interface Props {
  readonly sub?: string;
  readonly name?: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}

/** Asks for the name of a version. Drawn only while it is open. */
export const NameDialog = ({ sub, name: given = '', isPending, error, onClose, onName }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState(given);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Dialog title={t('versions.keepTitle')} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {sub === undefined ? null : <p>{sub}</p>}
        <TextField
          label={t('versions.name')}
          hint={t('versions.nameExample')}
          error={missing ? t('versions.nameMissing') : undefined}
          maxLength={80}
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <ErrorNote error={error} />
        <DialogFoot>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {t('common.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
