export type Language = 'de' | 'en';

const locales = { de: 'de-DE', en: 'en-GB' } as const;
const zone = 'Europe/Berlin';
const formatters = new Map<string, Intl.DateTimeFormat>();

const format = (language: Language, options: Intl.DateTimeFormatOptions, at: Date): string => {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  const formatter = known ?? new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  if (known === undefined) formatters.set(key, formatter);
  return formatter.format(at);
};

/** "23. November 2026" */
export const longDate = (at: string | Date, language: Language): string =>
  format(language, { day: 'numeric', month: 'long', year: 'numeric' }, new Date(at));

/** "Montag, 23. November 2026" */
export const fullDate = (at: string | Date, language: Language): string =>
  format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, new Date(at));

/** "23.11.2026" */
export const shortDate = (at: string | Date, language: Language): string =>
  format(language, { day: '2-digit', month: '2-digit', year: 'numeric' }, new Date(at));

/** "Mi., 25.11., 12:00" */
export const dayAndTime = (at: string | Date, language: Language): string =>
  format(language, { weekday: 'short', day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' }, new Date(at));

/** "17:00" */
export const clock = (at: string | Date, language: Language): string =>
  format(language, { hour: '2-digit', minute: '2-digit' }, new Date(at));

/** "23.11.2026, 18:42" */
export const stampTime = (at: string | Date, language: Language): string =>
  `${shortDate(at, language)}, ${clock(at, language)}`;

/** The parts of a date leaf: "02." and "Dezember". */
export const leaf = (at: string, language: Language): { day: string; month: string } => {
  const day = format(language, { day: '2-digit' }, new Date(at));
  return { day: language === 'de' ? `${day}.` : day, month: format(language, { month: 'long' }, new Date(at)) };
};

const minute = 60_000;
const hour = 60 * minute;
const dayNumber = (at: Date): number => Math.floor(Date.parse(`${format('en', { dateStyle: 'short' }, at).split('/').reverse().join('-')}T00:00Z`) / (24 * hour));

/** Whole calendar days from `now` to `at`, in the council's time zone; negative in the past. */
export const daysUntil = (at: string | Date, now: Date = new Date()): number => dayNumber(new Date(at)) - dayNumber(now);

/** "vor 10 Minuten", "gestern", later the date. */
export const ago = (at: string | Date, language: Language, now: Date = new Date()): string => {
  const then = new Date(at);
  const words = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  const passed = now.getTime() - then.getTime();
  if (passed < minute) return words.format(0, 'second');
  if (passed < hour) return words.format(-Math.floor(passed / minute), 'minute');
  const days = daysUntil(then, now);
  if (days === 0) return words.format(-Math.floor(passed / hour), 'hour');
  return days >= -6 ? words.format(days, 'day') : shortDate(then, language);
};

export type DayPart = 'morning' | 'day' | 'evening';

/** Which greeting fits the hour. */
export const dayPart = (now: Date = new Date()): DayPart => {
  const hourNow = Number(format('en', { hour: '2-digit', hourCycle: 'h23' }, now));
  if (hourNow < 11 && hourNow >= 4) return 'morning';
  return hourNow >= 18 || hourNow < 4 ? 'evening' : 'day';
};
