import type { Sentences } from './sentences.js';

/** What any request can meet. */
export const doorErrors = {
  not_signed_in: { status: 401, de: 'Sie sind nicht angemeldet. Bitte melden Sie sich an.', en: 'You are not signed in. Please sign in.' },
  sign_in_failed: {
    status: 401,
    de: 'E-Mail-Adresse oder Passwort stimmen nicht. Bitte versuchen Sie es noch einmal.',
    en: 'E-mail address or password is wrong. Please try again.',
  },
  too_many_attempts: {
    status: 429,
    de: 'Zu viele Versuche. Bitte warten Sie einige Minuten und versuchen Sie es dann noch einmal.',
    en: 'Too many attempts. Please wait a few minutes and try again.',
  },
  busy: {
    status: 503,
    de: 'Gerade ist viel los. Es ist nichts verloren. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The server is busy. Nothing is lost. Please try again in a moment.',
  },
  forbidden: { status: 403, de: 'Das dürfen Sie hier nicht. Es wurde nichts geändert.', en: 'You may not do this here. Nothing was changed.' },
  foreign_origin: {
    status: 403,
    de: 'Die Anfrage kam von einer fremden Seite. Es wurde nichts geändert.',
    en: 'The request came from another site. Nothing was changed.',
  },
  not_found: {
    status: 404,
    de: 'Das gibt es nicht oder es ist für Sie nicht freigegeben.',
    en: 'This does not exist or is not open to you.',
  },
  invalid_input: {
    status: 400,
    de: 'Die Eingabe ist nicht vollständig oder nicht lesbar ({field}). Es wurde nichts geändert.',
    en: 'The input is incomplete or unreadable ({field}). Nothing was changed.',
  },
  database_down: {
    status: 503,
    de: 'Die Datenbank antwortet gerade nicht. Gespeichertes ist sicher. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The database does not answer. What was saved is safe. Please try again in a moment.',
  },
  internal: {
    status: 500,
    de: 'Da ist etwas schiefgegangen. Gespeichertes ist sicher. Bitte versuchen Sie es noch einmal.',
    en: 'Something went wrong. What was saved is safe. Please try again.',
  },
} as const satisfies Sentences;
