import { useTranslation } from 'react-i18next';
import { bytes } from './bytes.js';
import * as dates from './dates.js';

/** The formatters in the language of the screen. */
export const useFormat = () => {
  const { i18n } = useTranslation();
  const language: dates.Language = i18n.language === 'en' ? 'en' : 'de';
  return {
    language,
    longDate: (at: string | Date) => dates.longDate(at, language),
    fullDate: (at: string | Date) => dates.fullDate(at, language),
    shortDate: (at: string | Date) => dates.shortDate(at, language),
    dayAndTime: (at: string | Date) => dates.dayAndTime(at, language),
    clock: (at: string | Date) => dates.clock(at, language),
    stampTime: (at: string | Date) => dates.stampTime(at, language),
    leaf: (at: string) => dates.leaf(at, language),
    ago: (at: string | Date) => dates.ago(at, language),
    bytes: (count: number) => bytes(count, language),
  };
};
