import { AppError } from '#kernel';
import { Refusal } from '../door/refusal.js';
import { header, type Visit } from '../door/visit.js';

/**
 * How many bytes come. Finder sends them without a length and tells it in a header of its own; who tells no length at
 * all is asked for one, since nothing is kept in memory to be counted.
 */
export function announcedSize(visit: Visit): number {
  const written = header(visit, 'content-length') ?? header(visit, 'x-expected-entity-length');
  if (written === undefined) throw new Refusal(411);
  if (!/^\d{1,15}$/.test(written)) throw new AppError('invalid_input', { field: 'content-length' });
  return Number(written);
}

/** When a file was changed, in seconds since 1970, as sync clients tell it. */
export function changedTime(written: string | undefined): Date | null {
  if (written === undefined || !/^\d{1,11}(\.\d+)?$/.test(written.trim())) return null;
  return new Date(Math.floor(Number(written)) * 1000);
}

/** Who says that a checksum comes, must bring one that can be compared. */
export function announcedChecksum(visit: Visit): string | null {
  const written = header(visit, 'oc-checksum')?.trim();
  return written === undefined || written === '' ? null : written;
}
