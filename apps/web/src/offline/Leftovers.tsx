import { Check, CloudUpload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../app/person.js';
import { classes } from '../ui/classes.js';
import { useRescued, useUnconfirmed } from './here.js';
import styles from './Offline.module.css';
import { useLasting } from './useLasting.js';
import { useOffline } from './use-offline.js';

/** How long the good end is told. */
const goodEndMs = 8_000;

/** Changes of texts that are not open: that they wait on this device, and that they arrived. Else nothing. */
export const Leftovers = () => {
  const { t } = useTranslation();
  const { id } = usePerson();
  const offline = useOffline();
  const changes = [...useUnconfirmed().values()].reduce((sum, each) => sum + each, 0);
  const told = useTold(changes);
  // What came back as a text was not saved, and says so itself.
  const saved = useRescued(id).length === 0;
  return (
    <div role="status" className={told ? styles.leftovers : styles.quiet} data-leftovers={told ? changes : undefined}>
      {told && changes > 0 ? (
        <p className={classes(styles.line, styles.waiting)}>
          <CloudUpload size={20} aria-hidden="true" />
          <span>
            {t('offline.leftovers', { count: changes })} {t(offline ? 'offline.sentLater' : 'offline.sentNow')}
          </span>
        </p>
      ) : null}
      {told && changes === 0 && saved ? (
        <p className={classes(styles.line, styles.saved)}>
          <Check size={20} aria-hidden="true" />
          <span>{t('offline.arrived')}</span>
        </p>
      ) : null}
    </div>
  );
};

/** Whether there is something to say: changes wait, or waited just now. */
const useTold = (changes: number): boolean => {
  const waiting = useLasting(changes > 0);
  const [told, setTold] = useState(false);
  if (waiting && !told) setTold(true);
  useEffect(() => {
    if (!told || changes > 0) return;
    const timer = setTimeout(() => setTold(false), goodEndMs);
    return () => clearTimeout(timer);
  }, [told, changes]);
  return told;
};
