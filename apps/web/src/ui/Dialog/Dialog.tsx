import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../Button/IconButton.js';
import { classes } from '../classes.js';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A page above the page; Esc closes and the focus returns to where it was. On a phone it comes from below. */
export const Dialog = ({ title, isOpen, onClose, children, wide = false, role = 'dialog' }: Props) => {
  const { t } = useTranslation();
  return (
    <ModalOverlay className={styles.scrim} isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable>
      <Modal className={classes(styles.modal, wide && styles.wide)}>
        <AriaDialog className={styles.dialog} role={role}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title} level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={t('common.close')} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

/** The row of buttons at the end of a dialog; the one that acts comes last. */
export const DialogFoot = ({ children }: { readonly children: ReactNode }) => <div className={styles.foot}>{children}</div>;
