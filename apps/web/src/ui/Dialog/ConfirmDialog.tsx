import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button/Button.js';
import { ErrorNote } from '../Banner/ErrorNote.js';
import { Dialog, DialogFoot } from './Dialog.js';

interface Props {
  readonly title: string;
  /** What happens then, and what stays safe. */
  readonly children: ReactNode;
  /** The verb on the button. */
  readonly verb: string;
  readonly isOpen: boolean;
  readonly danger?: boolean;
  readonly isPending?: boolean;
  readonly error?: unknown;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** A question before something that cannot be taken back easily. */
export const ConfirmDialog = ({ title, children, verb, isOpen, danger = false, isPending, error, onClose, onConfirm }: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <div>{children}</div>
      <ErrorNote error={error} />
      <DialogFoot>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look={danger ? 'danger' : 'primary'} isPending={isPending ?? false} onPress={onConfirm}>
          {verb}
        </Button>
      </DialogFoot>
    </Dialog>
  );
};
