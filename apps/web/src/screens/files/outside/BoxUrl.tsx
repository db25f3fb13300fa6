import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button/Button.js';
import { DialogFoot } from '../../../ui/Dialog/Dialog.js';
import { TextField } from '../../../ui/Field/TextField.js';
import { toast } from '../../../ui/Toast/toasts.js';
import styles from './Outside.module.css';

/** The link of a box, told once. */
export const BoxUrl = ({ url, onClose }: { readonly url: string; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const copy = (): void => void navigator.clipboard.writeText(url).then(() => toast(t('outside.copied')));
  return (
    <div className={styles.dialog}>
      <TextField label={t('outside.boxUrl')} readOnly value={url} autoFocus onFocus={({ target }) => target.select()} />
      <DialogFoot>
        <Button icon={Copy} onPress={copy}>
          {t('outside.copy')}
        </Button>
        <Button look="primary" onPress={onClose}>
          {t('outside.done')}
        </Button>
      </DialogFoot>
    </div>
  );
};
