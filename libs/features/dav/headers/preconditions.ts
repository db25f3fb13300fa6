import { header, type Visit } from '../door/visit.js';
import { Refusal } from '../door/refusal.js';
import { quoted, type Thing } from '../tree/thing.js';

const tags = (written: string): string[] => [...written.matchAll(/(?:W\/)?("[^"]*")/g)].map(([, tag]) => tag ?? '');

const names = (written: string, thing: Thing | null): boolean => thing !== null && (written.trim() === '*' || tags(written).includes(quoted(thing)));

/** `If-Match` and `If-None-Match` of RFC 9110; for reading, what is unchanged is answered by 304. */
export function checkPreconditions(visit: Visit, thing: Thing | null, reading = false): void {
  const match = header(visit, 'if-match');
  if (match !== undefined && !names(match, thing)) throw new Refusal(412);
  const none = header(visit, 'if-none-match');
  if (none !== undefined && names(none, thing)) throw new Refusal(reading ? 304 : 412);
}

/** The one mark a writer has seen, to be compared once more in the moment of the change. */
export function seenMark(visit: Visit): string | null {
  const [only, ...more] = tags(header(visit, 'if-match') ?? '');
  return only !== undefined && more.length === 0 ? only.slice(1, -1) : null;
}
