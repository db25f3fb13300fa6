import { systemRoutes } from '#contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { noteHouseStatus, useHouseStatus, useToldElsewhere, type HouseStatus } from '../api/house-status.js';
import { query } from '../api/queries.js';
import { Banner } from '../ui/Banner/Banner.js';
import styles from './HouseBanner.module.css';

const askAgainMs = 3000;

/** Says that the house does not answer, asks by itself, and reads everything anew once it does. */
export const HouseBanner = () => {
  const status = useHouseStatus();
  return status === 'ok' ? null : <Down status={status} />;
};

const Down = ({ status }: { readonly status: Exclude<HouseStatus, 'ok'> }) => {
  const { t } = useTranslation();
  const told = useToldElsewhere();
  useRecovery();
  if (told && status === 'offline') return null;
  return (
    <div className={styles.place}>
      <Banner tone={status === 'offline' ? 'warn' : 'bad'} role="alert">
        {t(status === 'offline' ? 'shell.offline' : 'shell.databaseDown')}
      </Banner>
    </div>
  );
};

/** Forgets its answer when it leaves the page: the next trouble begins with a fresh question. */
const useRecovery = (): void => {
  const cache = useQueryClient();
  const router = useRouter();
  const health = useQuery({ ...query(systemRoutes.health, {}), refetchInterval: askAgainMs, staleTime: 0, gcTime: 0, retry: false });
  const answers = health.data?.status === 'ok';
  useEffect(() => {
    if (!answers) return;
    noteHouseStatus('ok');
    void cache.invalidateQueries();
    void router.invalidate();
  }, [answers, cache, router]);
};
