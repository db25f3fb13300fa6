import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNote } from '../Banner/ErrorNote.js';
import { Skeleton } from '../Skeleton/Skeleton.js';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** How many rows the skeleton keeps free. */
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was loaded, a skeleton until then, or the error with a way to try again. Old data stays while it is read anew. */
export const Loaded = <T,>({ query, rows, children }: Props<T>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton rows={rows} />;
};
