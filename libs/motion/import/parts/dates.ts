const months = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];

export interface PlaceAndDate {
  readonly place: string;
  /** ISO day. */
  readonly date: string;
  /** "Datum", where the paper names the field. */
  readonly label: string;
}

const LINE =
  /^(?:(datum|ort, datum|ort und datum|stand)\s*:\s*)?(?:(\p{Lu}[\p{L}.\-/() ]{1,40}?)\s*,?\s+)??(?:(?:den|am)\s+)?(\d{1,2})\.\s*(?:(\d{1,2})\.\s*(\d{4}|\d{2})|(\p{L}{3,9})\.?\s+(\d{4}))\.?$/iu;

/** "Parchim, den 13.08.2019", "17. September 2026", "Datum: 1.2.26"; null for lines that say more, and for days that are none. */
export function placeAndDateIn(words: string): PlaceAndDate | null {
  const match = LINE.exec(words.trim());
  if (!match) return null;
  const [, label = '', place = '', day, month, year, monthName, nameYear] = match;
  if (/^(sitzung|stadtvertretung|stadtrat|gemeinderat|kreistag|termin|eingang|eingegangen|frist|bis|vom|zur|am)\b/i.test(place)) return null;
  const date = isoDay(Number(day), month ? Number(month) : monthIn(monthName ?? ''), year ?? nameYear ?? '');
  return date === null ? null : { place: place.replace(/,\s*$/, '').trim(), date, label };
}

const monthIn = (name: string): number => months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;

function isoDay(day: number, month: number, year: string): string | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = new Date(Date.UTC(full, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || full < 1900) return null;
  return date.toISOString().slice(0, 10);
}
