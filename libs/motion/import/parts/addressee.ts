/** Where the addressee stands in the head of a letter. */
export interface Addressed {
  readonly addressee: string;
  /** Indices of the rows it takes. */
  readonly rows: readonly number[];
}

const FIRST = /^an\s+(die|den|das|herrn?|frau|alle)\b|^an:?$|^(herrn|frau) (bürgermeister|oberbürgermeister|stadtpräsident|vorsteh|präsident|landr)/i;
const POSTCODE = /^(D-)?\d{5}\s+\p{Lu}/u;

/** An address is rarely longer. */
const MOST_ROWS = 6;

/** Reads "An die Bürgermeisterin", with the rows below it when they end in a postcode. */
export function addresseeIn(rows: readonly string[]): Addressed {
  const first = rows.findIndex((row) => FIRST.test(row) && row.length <= 120);
  if (first < 0) return { addressee: '', rows: [] };
  const postcode = rows.findIndex((row, index) => index > first && index < first + MOST_ROWS && POSTCODE.test(row));
  const open = /^an(\s+(die|den|das|herrn?|frau))?:?$/i.test(rows[first] ?? '') && rows.length > first + 1;
  const last = postcode > 0 ? postcode : first + (open ? 1 : 0);
  const taken = rows.slice(first, last + 1);
  return { addressee: joined(taken, open), rows: taken.map((_row, index) => first + index) };
}

const joined = ([first = '', second, ...rest]: readonly string[], open: boolean): string =>
  [open && second !== undefined ? `${first} ${second}` : [first, second].filter((row) => row !== undefined).join(', '), ...rest].join(', ');
