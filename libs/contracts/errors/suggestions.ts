import type { Sentences } from './sentences.js';

/** Suggestions and amendments. */
export const suggestionsErrors = {
  change_gone: {
    status: 409,
    de: 'Diese Änderung gibt es so nicht mehr: Sie wurde schon entschieden oder der Text hat sich geändert. Es wurde nichts geändert.',
    en: 'This change no longer exists as it was: it has been decided already, or the text has changed. Nothing was changed.',
  },
  suggestion_decided: {
    status: 409,
    de: 'Über diesen Vorschlag ist schon entschieden. Es wurde nichts geändert.',
    en: 'This suggestion has been decided already. Nothing was changed.',
  },
  suggestion_empty: {
    status: 409,
    de: 'Dieser Vorschlag ändert nichts am Text. Es gibt nichts zu übernehmen.',
    en: 'This suggestion changes nothing in the text. There is nothing to take over.',
  },
  amendment_needs_version: {
    status: 409,
    de: 'Ein Änderungsantrag braucht einen Text, der festliegt. Diesen Antrag können Sie noch selbst ändern.',
    en: 'An amendment needs a text that no longer changes. This motion can still be changed itself.',
  },
  amendment_empty: {
    status: 409,
    de: 'Der Wortlaut ist noch nicht geändert. Es gibt keine Beschlusspunkte zu übernehmen.',
    en: 'The wording has not been changed yet. There are no points to take over.',
  },
} as const satisfies Sentences;
