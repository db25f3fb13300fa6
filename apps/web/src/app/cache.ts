import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.js';
import { meQuery } from '../api/queries.js';

/** A session that ended elsewhere: who I am is read again, and the router then leads to the sign-in. */
const onError = (error: Error): void => {
  if (error instanceof ApiError && error.code === 'not_signed_in') void cache.invalidateQueries({ queryKey: meQuery.queryKey });
};

const retryDelayMs = (attempt: number): number => Math.min(1000 * 2 ** attempt, 8000);

export const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // A device that thinks it has no network asks all the same: what it keeps is the answer then, and else a sentence.
      networkMode: 'always',
      staleTime: 15_000,
      // Whoever comes back to the page sees what is there now, however short they were away.
      refetchOnWindowFocus: 'always',
      retry: (attempt, error) => error instanceof ApiError && error.passing && navigator.onLine && attempt < 3,
      retryDelay: retryDelayMs,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
