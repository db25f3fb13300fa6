import type { Me } from '#contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { meQuery } from '../../api/queries.js';
import { settleOwner } from '../../offline/owner.js';
import { useOffline } from '../../offline/use-offline.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { tend } from './tend.js';

/** The screen comes first. */
const firstMs = 1_000;
/** What another page left behind, or what the server could not take, is tried again so often. */
const againMs = 20_000;
/** How often it is asked whether the texts on this device may still be read. */
const reviewMs = 5 * 60_000;

/** At the start, at the sign-in and whenever the network returns: this device is brought in line with the house. */
export const useTending = (me: Me): void => {
  const cache = useQueryClient();
  const offline = useOffline();
  const reviewed = useRef(0);
  useEffect(() => {
    if (offline) return void (reviewed.current = 0);
    const work = async (): Promise<void> => {
      const review = Date.now() - reviewed.current > reviewMs;
      if (review) reviewed.current = Date.now();
      await tend(me, cache, review);
    };
    const tryIt = (): void => void work().catch(showFailure);
    const first = setTimeout(tryIt, firstMs);
    const timer = setInterval(tryIt, againMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [me, cache, offline]);
  useEffect(() => void settleOwner(me).catch(showFailure), [me]);
  useSeatsAgain(offline);
};

/** After a time without the house it is asked first whether this person still belongs to it. */
const useSeatsAgain = (offline: boolean): void => {
  const cache = useQueryClient();
  const away = useRef(false);
  useEffect(() => {
    if (away.current && !offline) void cache.invalidateQueries({ queryKey: meQuery.queryKey });
    away.current = offline;
  }, [cache, offline]);
};
