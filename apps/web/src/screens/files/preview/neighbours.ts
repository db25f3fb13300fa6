import { fileRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { queryIn } from '../../../api/queries.js';

/** The files beside the one that is shown. */
export interface Neighbours {
  readonly before: string | null;
  readonly after: string | null;
  /** Counted from 1; 0 when the file is not among the first of its folder. */
  readonly place: number;
  readonly count: number;
}

/** The files of a folder in the order of its list; `undefined` until the folder is known. */
export const useNeighbours = (fractionId: string, folder: string | null | undefined): readonly string[] => {
  const input = { query: folder === null || folder === undefined ? {} : { folder } };
  const content = useQuery({ ...queryIn(fractionId, fileRoutes.list, input), enabled: folder !== undefined });
  return content.data?.files.map(({ id }) => id) ?? [];
};

export const neighboursOf = (files: readonly string[], file: string): Neighbours => {
  const at = files.indexOf(file);
  if (at < 0) return { before: null, after: null, place: 0, count: files.length };
  return { before: files[at - 1] ?? null, after: files[at + 1] ?? null, place: at + 1, count: files.length };
};
