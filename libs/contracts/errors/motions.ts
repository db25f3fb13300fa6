import type { Sentences } from './sentences.js';

/** Motions, their import, their PDF, their filing. */
export const motionsErrors = {
  wrong_state: {
    status: 409,
    de: 'Das geht in diesem Stand nicht mehr. Bitte laden Sie die Seite neu; es wurde nichts geändert.',
    en: 'This is no longer possible in the present state. Please reload the page; nothing was changed.',
  },
  quorum_missing: {
    status: 409,
    de: 'Es fehlen noch Zustimmungen: {given} von {needed}.',
    en: 'Consents are missing: {given} of {needed}.',
  },
  preflight_failed: {
    status: 422,
    de: 'Der Antrag ist noch nicht vollständig. Bitte beheben Sie zuerst die markierten Punkte.',
    en: 'The motion is not complete yet. Please mend the marked points first.',
  },
  no_target: {
    status: 422,
    de: 'Es ist noch kein Gremium gewählt. Bitte wählen Sie, wohin der Antrag gehen soll.',
    en: 'No body has been chosen. Please choose where the motion shall go.',
  },
  number_taken: {
    status: 409,
    de: 'Die Nummer „{number}“ ist schon vergeben. Bitte wählen Sie eine andere.',
    en: 'The number “{number}” is taken. Please choose another.',
  },
  import_unreadable: {
    status: 422,
    de: 'Die Datei lässt sich nicht lesen. Es wurde nichts angelegt. Bitte speichern Sie sie als DOCX oder fügen Sie den Text ein.',
    en: 'The file cannot be read. Nothing was created. Please save it as DOCX or paste the text.',
  },
  import_too_large: {
    status: 413,
    de: 'Die Datei ist zu groß für die Übernahme. Es wurde nichts angelegt. Erlaubt sind 5 MB.',
    en: 'The file is too large to import. Nothing was created. 5 MB are allowed.',
  },
  import_empty: {
    status: 422,
    de: 'In der Datei steht kein Text. Es wurde nichts angelegt.',
    en: 'The file contains no text. Nothing was created.',
  },
  pdf_failed: {
    status: 422,
    de: 'Aus diesem Text lässt sich kein PDF erzeugen ({reason}). Der Text ist sicher.',
    en: 'No PDF can be made from this text ({reason}). The text is safe.',
  },
  pdf_timeout: {
    status: 503,
    de: 'Das PDF braucht zu lange. Der Text ist sicher. Bitte teilen Sie sehr lange Absätze.',
    en: 'The PDF takes too long. The text is safe. Please split very long paragraphs.',
  },
  council_office_down: {
    status: 503,
    de: 'Das Ratsbüro ist gerade nicht erreichbar. Wir versuchen es weiter.',
    en: 'The council office cannot be reached. We keep trying.',
  },
} as const satisfies Sentences;
