import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/Announcer/announce.js';
import { classes } from '../../ui/classes.js';
import type { ExchangeState } from './exchange-state.js';
import styles from './Connection.module.css';
import { useOverdue } from './useOverdue.js';

type Shown = Pick<ExchangeState, 'saved' | 'online' | 'filled' | 'troubleSince'>;

/** What may truthfully be said of the text: "Gespeichert" only when the database has all of it. */
export const SaveStatus = ({ saved, online, filled, troubleSince }: Shown) => {
  const { t } = useTranslation();
  // What is on its way for ten seconds is not on its way.
  const overdue = useOverdue(troubleSince);
  const unsaved = saved.state === 'unsaved' || (saved.state === 'saving' && overdue);
  useSpokenTrouble(unsaved ? `${t('editor.save.unsaved')}: ${t('editor.save.changes', { count: saved.changes })}` : null);
  if (unsaved) {
    return (
      <span className={classes(styles.status, styles.bad)} data-save="unsaved">
        <TriangleAlert size={18} aria-hidden="true" />
        <span>
          {t('editor.save.unsaved')} <span className={styles.count}>({t('editor.save.changes', { count: saved.changes })})</span>
        </span>
      </span>
    );
  }
  if (saved.state === 'saving') {
    return (
      <span className={styles.status} data-save="saving">
        <LoaderCircle size={18} aria-hidden="true" />
        {t('editor.save.saving')}
      </span>
    );
  }
  return online || !filled ? <Quiet filled={filled} /> : <Offline />;
};

const Quiet = ({ filled }: { readonly filled: boolean }) => {
  const { t } = useTranslation();
  return filled ? (
    <span className={styles.status} data-save="saved">
      <Check size={18} aria-hidden="true" />
      {t('editor.save.saved')}
    </span>
  ) : (
    <span className={styles.status} data-save="connecting">
      {t('editor.save.connecting')}
    </span>
  );
};

const Offline = () => {
  const { t } = useTranslation();
  return (
    <span className={styles.status} data-save="offline">
      <CloudOff size={18} aria-hidden="true" />
      {t('editor.save.offline')}
    </span>
  );
};

/** Only trouble is read out, and its end: a screen reader that says "gespeichert" at every word is switched off. */
const useSpokenTrouble = (trouble: string | null): void => {
  const { t } = useTranslation();
  const before = useRef(trouble);
  useEffect(() => {
    const troubled = before.current !== null;
    before.current = trouble;
    if (trouble === null && troubled) announce(t('editor.save.again'));
    if (trouble === null || troubled) return;
    const timer = setTimeout(() => announce(trouble), 2_000);
    return () => clearTimeout(timer);
  }, [trouble, t]);
};
