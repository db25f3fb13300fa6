import type { Sentences } from './sentences.js';

/** Comments beside a motion. */
export const commentsErrors = {
  comments_closed: {
    status: 409,
    de: 'Zu diesem Antrag wird nicht mehr kommentiert. Die Kommentare bleiben lesbar; es wurde nichts geändert.',
    en: 'This motion is not commented on any more. The comments remain readable; nothing was changed.',
  },
  comments_full: {
    status: 409,
    de: 'Zu diesem Antrag gibt es schon sehr viele Kommentare. Ihr Kommentar wurde nicht gespeichert. Bitte löschen Sie zuerst eigene, die erledigt sind.',
    en: 'There are very many comments on this motion. Yours was not saved. Please delete some of your own first.',
  },
  passage_unknown: {
    status: 409,
    de: 'Die Stelle ist noch nicht gespeichert oder nicht mehr im Text. Ihr Kommentar wurde nicht gespeichert. Bitte markieren Sie die Stelle noch einmal.',
    en: 'The passage is not saved yet or no longer in the text. Your comment was not saved. Please mark the passage again.',
  },
} as const satisfies Sentences;
