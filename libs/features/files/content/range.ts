import type { Range } from '../vault/index.js';

/** The headers of a request for a part of a file, as they came. */
export interface RangeRequest {
  readonly range?: string | undefined;
  readonly ifRange?: string | undefined;
}

/**
 * The one range asked for (RFC 9110), or nothing for the whole file: when none is asked for, when several are, when it
 * lies outside, and when the file is no longer the one whose part the reader has (`If-Range`).
 */
export function rangeOf({ range, ifRange }: RangeRequest, size: number, etag: string): Range | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined || last === undefined || (ifRange !== undefined && ifRange !== etag)) return undefined;
  if (first === '') return last === '' || Number(last) === 0 || size === 0 ? undefined : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start < size && start <= end ? { start, end } : undefined;
}
