import { everydayRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bell, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components/Button';
import { queryIn } from '../api/queries.js';
import { useMe, type Seat } from '../app/person.js';
import type { Place } from './nav.js';
import { PersonButton } from './PersonButton.js';
import styles from './TopBar.module.css';

const QuickSearch = lazy(() => import('./quick-search/QuickSearch.js'));

/** Search, notices and the person; at every screen in the same place. */
export const TopBar = ({ place, seat }: { readonly place: Place; readonly seat: Seat | undefined }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const searchable = place === 'fraction' && seat !== undefined;
  useQuickSearchKey(searchable, () => setOpen(true));
  return (
    <header className={styles.bar}>
      {searchable ? (
        <AriaButton className={styles.search ?? ''} onPress={() => setOpen(true)}>
          <Search size={20} aria-hidden="true" />
          <span className={styles.hint}>{t('shell.searchHint')}</span>
          <kbd>{t('shell.searchKey')}</kbd>
        </AriaButton>
      ) : (
        <PlaceName place={place} />
      )}
      <div className={styles.end}>
        {searchable ? (
          <Notices fractionId={seat.fractionId} onOpen={() => void navigate({ to: '/f/$fractionId/hinweise', params: { fractionId: seat.fractionId } })} />
        ) : null}
        <PersonButton seat={place === 'fraction' ? seat : undefined} />
      </div>
      {open && searchable ? (
        <Suspense fallback={null}>
          <QuickSearch seat={seat} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </header>
  );
};

/** On small screens the rail has no room for the name of the place. */
const PlaceName = ({ place }: { readonly place: Place }) => {
  const { t } = useTranslation();
  const { office, installation } = useMe();
  return <span className={styles.place}>{place === 'office' ? office?.councilName : `${installation.name} · ${t(`shell.place.${place}`)}`}</span>;
};

const useQuickSearchKey = (enabled: boolean, open: () => void): void => {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, open]);
};

const askAgainMs = 60_000;

const Notices = ({ fractionId, onOpen }: { readonly fractionId: string; readonly onOpen: () => void }) => {
  const { t } = useTranslation();
  const { data } = useQuery({ ...queryIn(fractionId, everydayRoutes.notifications, {}), refetchInterval: askAgainMs });
  const count = data?.unseen ?? 0;
  return (
    <AriaButton className={styles.bell ?? ''} aria-label={t('shell.notices', { count })} onPress={onOpen}>
      <Bell size={22} aria-hidden="true" />
      {count === 0 ? null : <span className={styles.badge}>{count > 9 ? '9+' : count}</span>}
    </AriaButton>
  );
};
