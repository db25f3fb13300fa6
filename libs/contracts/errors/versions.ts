import type { Sentences } from './sentences.js';

/** Versions of a text and their restoring. */
export const versionsErrors = {
  version_same: {
    status: 409,
    de: 'Der Text ist schon genau so wie in dieser Fassung. Es wurde nichts geändert.',
    en: 'The text already is exactly as in this version. Nothing was changed.',
  },
  text_closed: {
    status: 409,
    de: 'Der Text ist festgeschrieben. Es wurde nichts geändert. Legen Sie auf dem Laufzettel eine neue Fassung an, dann können Sie weiterschreiben.',
    en: 'The text is frozen. Nothing was changed. Begin a new version on the routing slip to go on writing.',
  },
} as const satisfies Sentences;
