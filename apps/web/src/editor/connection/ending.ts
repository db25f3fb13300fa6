import { closeCode } from '#contracts';
import { ApiError } from '../../api/api-error.js';

/**
 * Why the line ended for good: `stale`: this copy holds words that are not in the document; `refused`: the server could not
 * take what was sent. Both begin anew with a fresh copy. The others need the person.
 */
export type Ending = 'signed_out' | 'forbidden' | 'reload' | 'stale' | 'refused';

const endings = new Map<number, Ending>([
  [closeCode.signedOut, 'signed_out'],
  [closeCode.forbidden, 'forbidden'],
  [closeCode.gone, 'forbidden'],
  [closeCode.reload, 'reload'],
  [closeCode.stale, 'stale'],
]);

/** Null: come back later. */
export const endingOfClose = (code: number): Ending | null => {
  if (code < 4400 || code > 4499) return null;
  return endings.get(code) ?? 'refused';
};

/** What a refused ticket means. An answer this page cannot read comes from a newer server. */
export const endingOfError = (error: unknown): Ending | null => {
  if (!(error instanceof ApiError)) return 'reload';
  if (error.code === 'not_signed_in') return 'signed_out';
  return error.code === 'not_found' || error.code === 'forbidden' ? 'forbidden' : null;
};
