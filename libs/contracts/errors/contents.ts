import type { Sentences } from './sentences.js';

/** What is inside the files. */
export const contentsErrors = {
  scanner_down: {
    status: 503,
    de: 'Der Virenscanner antwortet nicht. Die Datei ist gespeichert und wird geprüft, sobald er wieder antwortet.',
    en: 'The virus scanner does not answer. The file is stored and will be checked as soon as it answers again.',
  },
  being_checked: {
    status: 409,
    de: 'Diese Datei wird noch auf Viren geprüft. Sie ist sicher gespeichert. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'This file is still being checked for viruses. It is stored safely. Please try again in a minute.',
  },
  virus_found: {
    status: 403,
    de: 'In dieser Datei wurde ein Virus gefunden. Sie wird nicht herausgegeben. Bitte legen Sie sie in den Papierkorb und wenden Sie sich an die IT der Stadt.',
    en: 'A virus was found in this file. It is not given out. Please put it into the trash and contact the IT department.',
  },
} as const satisfies Sentences;
