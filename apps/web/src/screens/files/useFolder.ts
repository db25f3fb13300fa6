import { fileRoutes } from '#contracts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callIn } from '../../api/client.js';
import { fractionKey } from '../../api/queries.js';
import type { FilesView } from '../../app/routes/filters.js';

/** The pages of a folder that have been asked for so far. */
export const useFolder = (fraction: string, folder: string | undefined, { nach: sort = 'name', ab: down = false }: FilesView) =>
  useInfiniteQuery({
    queryKey: [...fractionKey(fraction), 'files', folder ?? null, sort, down],
    queryFn: ({ pageParam }) => callIn(fraction, fileRoutes.list, { query: { folder, sort, down: String(down), after: pageParam === '' ? undefined : pageParam, limit: 200 } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export type FolderQuery = ReturnType<typeof useFolder>;
