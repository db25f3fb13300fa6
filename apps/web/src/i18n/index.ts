import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { first } from './de/first.js';
import { nestedQuotes } from './nested-quotes.js';
import type { de } from './de/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof de };
  }
}

/** Every sentence goes through it once its names and titles are in. */
const quotes: PostProcessorModule = { type: 'postProcessor', name: 'quotes', process: nestedQuotes };

/** The first German texts are always there; the others come with the first screen behind the sign-in, English when somebody asks for it. */
export const startLanguage = (): Promise<unknown> =>
  i18next.use(quotes).use(initReactI18next).init({
    lng: 'de',
    fallbackLng: 'de',
    partialBundledLanguages: true,
    resources: { de: { translation: first } },
    interpolation: { escapeValue: false },
    returnNull: false,
    postProcess: 'quotes',
  });

let whole: Promise<unknown> | undefined;

/** Every German text; what English does not have is shown in German. A load that failed is tried again. */
export const loadTexts = (): Promise<unknown> => {
  whole ??= import('./de/index.js').then(
    ({ de }) => i18next.addResourceBundle('de', 'translation', de),
    (failure: unknown) => {
      whole = undefined;
      throw failure;
    },
  );
  return whole;
};

export const showLanguage = async (language: 'de' | 'en'): Promise<void> => {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.js');
    i18next.addResourceBundle('en', 'translation', en);
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
};

export { i18next };
