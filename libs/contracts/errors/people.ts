import type { Sentences } from './sentences.js';

/** People, invitations, links. */
export const peopleErrors = {
  invitation_invalid: {
    status: 410,
    de: 'Diese Einladung gilt nicht mehr. Bitte lassen Sie sich eine neue schicken.',
    en: 'This invitation is no longer valid. Please ask for a new one.',
  },
  password_link_invalid: {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er gilt 60 Minuten lang und nur einmal. Es wurde nichts geändert. Bitte lassen Sie sich einen neuen schicken.',
    en: 'This link is no longer valid: it holds for 60 minutes and once only. Nothing was changed. Please ask for a new one.',
  },
  already_member: {
    status: 409,
    de: 'Diese Person gehört der Fraktion schon an.',
    en: 'This person is a member of the fraction already.',
  },
  last_chair: {
    status: 409,
    de: 'Eine Fraktion braucht mindestens einen Vorsitz. Bitte bestimmen Sie zuerst eine Nachfolge.',
    en: 'A fraction needs at least one chair. Please name a successor first.',
  },
  weak_password: {
    status: 422,
    de: 'Das Passwort ist zu kurz oder zu bekannt. Bitte nehmen Sie mindestens 12 Zeichen.',
    en: 'The password is too short or too common. Please use at least 12 characters.',
  },
  link_invalid: {
    status: 410,
    de: 'Dieser Link gilt nicht mehr. Bitte wenden Sie sich an die Fraktion.',
    en: 'This link is no longer valid. Please contact the fraction.',
  },
} as const satisfies Sentences;
