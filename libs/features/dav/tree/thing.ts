/** A file or folder as programs see it; the top of the tree is a folder without a row of its own. */
export interface Thing {
  /** Null: the top. */
  readonly id: string | null;
  /** A whole number, as written. */
  readonly number: string;
  readonly kind: 'file' | 'folder';
  readonly name: string;
  readonly etag: string;
  readonly bytes: number | null;
  readonly type: string | null;
  /** As its sender wrote it, else the house's own. */
  readonly checksum: string | null;
  /** When its content was changed, in seconds since 1970; the top has no such time. */
  readonly modified: number | null;
  readonly mayChange: boolean;
  readonly mayMove: boolean;
  readonly mayRemove: boolean;
}

/** A place in the tree and what is there. */
export interface Spot {
  readonly path: readonly string[];
  /** The folders around it that are there, from the one below the top downwards. */
  readonly around: readonly Thing[];
  /** Null: nothing, or nothing this actor may see. */
  readonly thing: Thing | null;
  /** The folder it lies in, or would lie in; null when that is not there, or for the top. */
  readonly folder: Thing | null;
}

const aDay = 86_400;
const mostDays = 5_000;
/** The days of a listing return again and again, and a date is costly to write. */
const days = new Map<number, string>();

function dayOf(midnight: number): string {
  const known = days.get(midnight);
  if (known !== undefined) return known;
  const written = new Date(midnight * 1000).toUTCString().slice(0, -'00:00:00 GMT'.length);
  if (days.size >= mostDays) days.clear();
  days.set(midnight, written);
  return written;
}

const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** As HTTP writes times. */
export function modifiedTime({ modified }: Pick<Thing, 'modified'>): string | null {
  if (modified === null) return null;
  const seconds = ((modified % aDay) + aDay) % aDay;
  return `${dayOf(modified - seconds)}${twoDigits[Math.floor(seconds / 3600)]}:${twoDigits[Math.floor(seconds / 60) % 60]}:${twoDigits[seconds % 60]} GMT`;
}

export const quoted = ({ etag }: Pick<Thing, 'etag'>): string => `"${etag}"`;

/** How sync clients name a thing: a number that stays with it through every renaming. */
export const fileId = ({ number }: { readonly number: string | number }): string => `${String(number).padStart(8, '0')}ocfraktion`;
