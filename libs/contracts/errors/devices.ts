import type { Sentences } from './sentences.js';

/** Programs on people's devices, and what they ask for. */
export const devicesErrors = {
  login_flow_invalid: {
    status: 410,
    de: 'Diese Anfrage gilt nicht mehr. Es wurde nichts verbunden. Bitte beginnen Sie im Programm noch einmal.',
    en: 'This request is no longer valid. Nothing was connected. Please begin again in the program.',
  },
  too_many_devices: {
    status: 409,
    de: 'Es sind schon {limit} Programme verbunden. Es wurde nichts geändert. Bitte trennen Sie zuerst eines, das Sie nicht mehr brauchen.',
    en: '{limit} programs are connected already. Nothing was changed. Please disconnect one you no longer need.',
  },
  tls_required: {
    status: 403,
    de: 'Programme erreichen die Dateien nur über eine verschlüsselte Verbindung (https). Es wurde nichts übertragen.',
    en: 'Programs reach the files over an encrypted connection (https) only. Nothing was transferred.',
  },
  locked: {
    status: 423,
    de: 'Gerade bearbeitet {owner} dies in einem anderen Programm. Es wurde nichts geändert. Bitte versuchen Sie es später noch einmal.',
    en: '{owner} is working on this in another program. Nothing was changed. Please try again later.',
  },
  too_many_locks: {
    status: 507,
    de: 'Es sind zu viele Dateien auf einmal gesperrt. Es wurde nichts geändert. Bitte schließen Sie einige davon.',
    en: 'Too many files are locked at once. Nothing was changed. Please close some of them.',
  },
} as const satisfies Sentences;
