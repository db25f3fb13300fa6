import type { Sentences } from './sentences.js';

/** Notes on PDFs. */
export const notesErrors = {
  too_many_notes: {
    status: 409,
    de: 'Auf dieser Datei liegen schon {limit} Notizen von Ihnen. Die letzte wurde nicht gespeichert. Bitte löschen Sie einige.',
    en: 'There are {limit} notes of yours on this file already. The last one was not saved. Please delete some.',
  },
} as const satisfies Sentences;
