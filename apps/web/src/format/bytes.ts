import type { Language } from './dates.js';

const units = ['Byte', 'kB', 'MB', 'GB', 'TB'] as const;

/** "62 MB", "1,4 GB": decimal units, as people know them from their devices. */
export const bytes = (count: number, language: Language): string => {
  const step = count < 1 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), units.length - 1);
  const value = count / 1000 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${number}\u00a0${units[step] ?? 'TB'}`;
};
