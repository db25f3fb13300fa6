import { MonitorCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/Chip/Chip.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import { useOpenable, useUnconfirmed } from './here.js';
import styles from './Offline.module.css';
import { useLasting } from './useLasting.js';
import { useOffline } from './use-offline.js';

/** Beside a motion in a list: what of it waits on this device, else whether it opens without a network. */
export const DeviceMark = ({ motion }: { readonly motion: string }) => {
  const { t } = useTranslation();
  const offline = useOffline();
  const openable = useOpenable().has(motion);
  const changes = useUnconfirmed().get(motion) ?? 0;
  const waiting = useLasting(changes > 0);
  if (waiting) return <span className={styles.mark}><Chip tone="warn">{t('offline.unsaved', { count: changes })}</Chip></span>;
  if (offline) return <span className={styles.mark}>{openable ? <Sign /> : null}{t(openable ? 'offline.available' : 'offline.notHere')}</span>;
  if (!openable) return null;
  return (
    <span className={styles.mark} title={t('offline.available')}>
      <Sign />
      <VisuallyHidden>{t('offline.available')}</VisuallyHidden>
    </span>
  );
};

const Sign = () => <MonitorCheck size={16} aria-hidden="true" />;
