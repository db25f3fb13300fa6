import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button/Button.js';
import { IconButton } from '../Button/IconButton.js';
import { classes } from '../classes.js';
import styles from './Toast.module.css';
import { dismissToast, useToasts, type ToastMessage } from './toasts.js';

const shownMs = 12_000;

/** Where toasts appear; once, in the frame of the app. */
export const Toaster = () => {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <div className={styles.region} role="region" aria-label={t('shell.messages')}>
      {toasts.map((message) => (
        <Toast key={message.id} {...message} />
      ))}
    </div>
  );
};

const Toast = ({ id, text, tone, undo }: ToastMessage) => {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), shownMs);
    return () => clearTimeout(timer);
  }, [held, id]);
  const takeBack = (): void => {
    dismissToast(id);
    undo?.();
  };
  return (
    <div
      className={classes(styles.toast, tone === 'bad' && styles.bad)}
      role={tone === 'bad' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {undo === undefined ? null : (
        <Button look="plain" onPress={takeBack}>
          {t('common.undo')}
        </Button>
      )}
      <IconButton icon={X} label={t('common.close')} onPress={() => dismissToast(id)} />
    </div>
  );
};
