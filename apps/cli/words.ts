const usage = `house cli <…>

  migrate                                     Datenbank auf den neuesten Stand bringen / bring the database up to date
  council create     --name --office-email [--via council_office|email] [--body NAME]…
  host-admin create  --email --name           Passwort über die Standardeingabe / password on standard input
  clerk create       --email --name [--council ID]
  fraction create    --name --short-name --colour '#409A3C' --chair-email [--quota-gb 5] [--council ID]
  fraction export    --fraction ID --by PERSON --out FILE.zip   alle Daten, offen / all data, readable
  fraction delete    --fraction ID --by PERSON --confirm NAME   Schlüssel, Dateien und Daten vernichten / destroy key, files and rows
  host-log                                    wer welche Fraktion ausgeführt oder gelöscht hat / who exported or deleted which fraction
  keys rotate                                 alle Schlüssel erneuern / renew every key
  verify                                      alle gespeicherten Dateien prüfen / check every stored object
  audit                                       Trennung der Fraktionen prüfen / check row security

0: getan / done   1: nicht getan oder Fehler gefunden / failed or faults found   64: Aufruf / usage   78: Umgebung / environment`;

const de = {
  usage,
  migrated: (count: number) => (count === 0 ? 'Die Datenbank ist schon auf dem neuesten Stand.' : `Die Datenbank ist auf dem neuesten Stand (${count} Schritte).`),
  councilMade: (id: string) => `Die Kommune ist angelegt: ${id}`,
  fractionMade: (id: string) => `Die Fraktion ist angelegt: ${id}. Der Vorsitz bekommt eine Einladung per E-Mail.`,
  hostAdminMade: (email: string) => `${email} verwaltet jetzt diese Installation.`,
  clerkMade: (email: string) => `${email} arbeitet jetzt im Ratsbüro.`,
  passwordKept: 'Die Person ist schon bekannt; ihr Passwort bleibt.',
  askPassword: 'Passwort (mindestens 12 Zeichen): ',
  askAgain: 'Noch einmal: ',
  passwordsDiffer: 'Die beiden Eingaben sind verschieden. Es wurde nichts geändert.',
  whichCouncil: 'Es gibt mehrere Kommunen oder keine: Bitte nennen Sie eine mit --council.',
  fenceHolds: 'Die Trennung der Fraktionen ist dicht: Jede Tabelle hat ihre Regeln.',
  fenceBroken: (count: number) => `Die Trennung der Fraktionen hat Lücken (${count}):`,
  keysRotated: (fractions: number, councils: number) => `Neue Schlüssel für ${fractions} Fraktionen und ${councils} Ratsbüros. Ein früherer Hauptschlüssel wird nicht mehr gebraucht, außer für ältere Sicherungen.`,
  notThisFraction: 'Der Name stimmt nicht mit dieser Fraktion überein. Es wurde nichts gelöscht.',
  fractionEnded: (name: string, id: string, objects: number, at: string) => `${at}: „${name}“ (${id}) ist gelöscht, ihr Schlüssel vernichtet, ${objects} Objekte entfernt. Eingereichtes bleibt beim Ratsbüro.`,
  exported: (name: string, out: string, entries: number, bytes: number) => `Die Daten von „${name}“ liegen in ${out}: ${entries} Dateien, ${bytes} Bytes. Sie sind dort nicht mehr verschlüsselt.`,
  notExported: 'nicht enthalten',
  alreadyThere: (out: string) => `${out} gibt es schon. Es wurde nichts geschrieben.`,
  acts: { export_begun: 'Ausfuhr begonnen', exported: 'ausgeführt', deletion_begun: 'Löschung begonnen', deleted: 'gelöscht' },
  nothingLogged: 'Es wurde noch keine Fraktion ausgeführt oder gelöscht.',
  objectsSound: (count: number) => `${count} Objekte gelesen, alle unversehrt.`,
  objectsBroken: (count: number, broken: number) => `${count} Objekte gelesen, ${broken} fehlen oder sind beschädigt:`,
};

export type Words = typeof de;

const en: Words = {
  usage,
  migrated: (count) => (count === 0 ? 'The database is up to date already.' : `The database is up to date (${count} steps).`),
  councilMade: (id) => `The council is there: ${id}`,
  fractionMade: (id) => `The fraction is there: ${id}. Its chair gets an invitation by e-mail.`,
  hostAdminMade: (email) => `${email} now manages this installation.`,
  clerkMade: (email) => `${email} now works in the council office.`,
  passwordKept: 'This person is known already; the password stays.',
  askPassword: 'Password (12 characters or more): ',
  askAgain: 'Once more: ',
  passwordsDiffer: 'The two entries differ. Nothing was changed.',
  whichCouncil: 'There are several councils, or none: name one with --council.',
  fenceHolds: 'The fractions are kept apart: every table has its rules.',
  fenceBroken: (count) => `The fractions are not kept apart (${count} gaps):`,
  keysRotated: (fractions, councils) => `New keys for ${fractions} fractions and ${councils} council offices. A former root key is no longer needed, except for older backups.`,
  notThisFraction: 'The name does not match this fraction. Nothing was deleted.',
  fractionEnded: (name, id, objects, at) => `${at}: “${name}” (${id}) is deleted, its key destroyed, ${objects} objects removed. What was filed stays at the council office.`,
  exported: (name, out, entries, bytes) => `The data of “${name}” lie in ${out}: ${entries} files, ${bytes} bytes. They are no longer encrypted there.`,
  notExported: 'not contained',
  alreadyThere: (out) => `${out} is there already. Nothing was written.`,
  acts: { export_begun: 'export begun', exported: 'exported', deletion_begun: 'deletion begun', deleted: 'deleted' },
  nothingLogged: 'No fraction was exported or deleted yet.',
  objectsSound: (count) => `${count} objects read, all sound.`,
  objectsBroken: (count, broken) => `${count} objects read, ${broken} are missing or damaged:`,
};

export type Language = 'de' | 'en';

/** German unless the operator's terminal speaks English. */
export const languageOf = (env: NodeJS.ProcessEnv): Language =>
  (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').startsWith('en') ? 'en' : 'de';

export const wordsIn = (language: Language): Words => ({ de, en })[language];
