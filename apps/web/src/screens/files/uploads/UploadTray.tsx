import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../app/person.js';
import { announce } from '../../../ui/Announcer/announce.js';
import { IconButton } from '../../../ui/Button/IconButton.js';
import { isOpen, type TrayItem } from './model.js';
import { clearTray } from './queue.js';
import { recallUploads } from './recall.js';
import { useTray } from './store.js';
import { TrayLine } from './TrayLine.js';
import styles from './Tray.module.css';

/** How far the uploads are. It stays above the page until it is closed; what runs goes on. */
export const UploadTray = ({ fractionId }: { readonly fractionId: string }) => {
  const { t } = useTranslation();
  const person = usePerson();
  const [small, setSmall] = useState(false);
  const items = useTray().filter(({ fraction }) => fraction === fractionId);
  const done = items.filter(({ state }) => state === 'done').length;
  const title = t('files.tray', { done, count: items.length });
  useEffect(() => {
    // When the list cannot be had now, it is asked for with the next visit.
    recallUploads(fractionId, person.id).catch(() => undefined);
  }, [fractionId, person.id]);
  useEffect(() => {
    if (items.length > 0) announce(title);
  }, [title, items.length]);
  if (items.length === 0) return null;
  const finished = items.every(({ state }) => state === 'done' || state === 'cancelled' || state === 'failed');
  return (
    <section className={styles.tray} aria-label={t('files.trayLabel')}>
      <div className={styles.head}>
        <b>{title}</b>
        <span>
          <IconButton icon={small ? ChevronUp : ChevronDown} label={t(small ? 'files.trayOpen' : 'files.traySmall')} onPress={() => setSmall(!small)} />
          {finished ? <IconButton icon={X} label={t('files.closeTray')} onPress={clearTray} /> : null}
        </span>
      </div>
      <Leaving items={items} />
      {small ? null : (
        <ul role="list">
          {items.slice(-200).map((item) => (
            <TrayLine key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** Whether the page may be closed meanwhile. */
const Leaving = ({ items }: { readonly items: readonly TrayItem[] }) => {
  const { t } = useTranslation();
  const open = items.filter(isOpen);
  if (open.length === 0 || open.some(({ kept }) => kept !== 'yes')) return null;
  return <p className={styles.state}>{t('files.mayLeave')}</p>;
};
