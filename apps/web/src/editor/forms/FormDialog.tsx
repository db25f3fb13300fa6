import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../ui/Dialog/Dialog.js';
import styles from './Forms.module.css';

interface Props {
  readonly title: string;
  /** The verb on the button; "Übernehmen" if none is given. */
  readonly verb?: string;
  readonly isPending?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  /** Another way out, at the left: a button that removes. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A few fields, one verb. It is drawn only while it is open. */
export const FormDialog = ({ title, verb, isPending = false, onClose, onSubmit, aside, children }: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <DialogFoot>
          {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {verb ?? t('editor.form.apply')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
};
