import type { Sentences } from './sentences.js';

/** Sharing with people outside. */
export const outsideErrors = {
  share_closed: {
    status: 410,
    de: 'Diese Freigabe gibt es nicht oder nicht mehr. Bitte wenden Sie sich an die Person, die sie Ihnen geschickt hat.',
    en: 'This share does not exist or has ended. Please contact the person who sent it to you.',
  },
  pin_needed: {
    status: 401,
    de: 'Bitte öffnen Sie die Freigabe mit der PIN, die wir Ihnen schicken.',
    en: 'Please open the share with the PIN we send you.',
  },
  pin_wrong: {
    status: 401,
    de: 'Die PIN stimmt nicht oder gilt nicht mehr. Bitte prüfen Sie sie, oder lassen Sie sich eine neue schicken.',
    en: 'The PIN is wrong or no longer valid. Please check it, or ask for a new one.',
  },
  share_end_invalid: {
    status: 422,
    de: 'Das Ende der Freigabe muss in der Zukunft liegen und höchstens ein Jahr entfernt sein. Es wurde nichts freigegeben.',
    en: 'The end of the share must lie in the future and at most a year away. Nothing was shared.',
  },
  not_for_outside: {
    status: 403,
    de: 'Nichtöffentliches wird nicht nach außen freigegeben. Es wurde nichts freigegeben.',
    en: 'Non-public items are not shared outside. Nothing was shared.',
  },
  drop_box_full: {
    status: 409,
    de: 'Hier kann nichts mehr abgegeben werden: Die vereinbarte Zahl oder Größe ist erreicht. Diese Datei wurde nicht angenommen.',
    en: 'Nothing more can be handed in here: the agreed number or size is reached. This file was not taken.',
  },
} as const satisfies Sentences;
