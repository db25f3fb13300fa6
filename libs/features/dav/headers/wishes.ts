import { AppError } from '#kernel';
import type { Visit } from '../door/visit.js';
import { header } from '../door/visit.js';

export type Depth = '0' | '1' | 'infinity';

const refuse = (field: string): never => {
  throw new AppError('invalid_input', { field });
};

export function depthOf(visit: Visit, usual: Depth): Depth {
  const written = header(visit, 'depth')?.trim().toLowerCase();
  if (written === undefined) return usual;
  return written === '0' || written === '1' || written === 'infinity' ? written : refuse('Depth');
}

/** Whether something in the way may be replaced; so it is unless the client says no. */
export function overwriteOf(visit: Visit): boolean {
  const written = header(visit, 'overwrite')?.trim().toUpperCase();
  return written === undefined || written === 'T' ? true : written === 'F' ? false : refuse('Overwrite');
}

const longest = 86_400;
const usual = 3_600;

/** Seconds a lock shall hold: the first wish that can be granted, never more than a day. */
export function timeoutOf(visit: Visit): number {
  for (const wish of (header(visit, 'timeout') ?? '').split(',')) {
    const [, seconds] = /^\s*Second-(\d{1,10})\s*$/i.exec(wish) ?? [];
    if (seconds !== undefined) return Math.min(longest, Math.max(1, Number(seconds)));
    if (/^\s*Infinite\s*$/i.test(wish)) return longest;
  }
  return usual;
}
