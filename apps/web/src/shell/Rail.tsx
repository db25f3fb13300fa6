import { everydayRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../api/queries.js';
import { useMe, type Seat } from '../app/person.js';
import type { NavEntry, Place } from './nav.js';
import styles from './Rail.module.css';

interface Props {
  readonly entries: readonly NavEntry[];
  readonly place: Place;
  readonly seat: Seat | undefined;
}

/** The five entries: at the left from 1000 px, below that at the bottom, in reach of the thumb. */
export const Rail = ({ entries, place, seat }: Props) => {
  const { t } = useTranslation();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav className={styles.rail} aria-label={t('shell.mainNavigation')}>
      <div className={styles.stick}>
        <Brand place={place} seat={seat} />
        <ul className={styles.entries} role="list">
          {entries.map(({ key, icon: Icon, link, exact = false, also }) => (
            <li key={key}>
              <Link
                {...link}
                className={styles.entry}
                aria-current={also?.test(pathname) === true ? 'page' : undefined}
                activeOptions={{ exact, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                <Icon size={20} aria-hidden="true" />
                <span>{t(`shell.${key}`)}</span>
                {key === 'today' && seat !== undefined ? <Waiting fractionId={seat.fractionId} /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};

const Brand = ({ place, seat }: Omit<Props, 'entries'>) => {
  const { t } = useTranslation();
  const { office, installation } = useMe();
  const name = { office: office?.councilName, fraction: seat?.name, host: installation.name, nowhere: installation.name }[place];
  return (
    <div className={styles.brand}>
      <i aria-hidden="true" />
      <span>
        {name}
        <small>{t(`shell.place.${place}`)}</small>
      </span>
    </div>
  );
};

/** How many motions wait for this person; ends at 9+. */
const Waiting = ({ fractionId }: { readonly fractionId: string }) => {
  const { t } = useTranslation();
  const { data } = useQuery(queryIn(fractionId, everydayRoutes.today, {}));
  const count = data?.waiting.length ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.count} aria-label={t('shell.waiting', { count })}>
      {count > 9 ? '9+' : count}
    </span>
  );
};
