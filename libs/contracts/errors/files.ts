import type { Sentences } from './sentences.js';

/** Files and their store. */
export const filesErrors = {
  too_large: {
    status: 413,
    de: 'Das ist zu groß: erlaubt sind {limit}. Es wurde nichts gespeichert.',
    en: 'This is too large: {limit} is allowed. Nothing was saved.',
  },
  quota_exceeded: {
    status: 413,
    de: 'Der Speicherplatz der Fraktion reicht nicht mehr aus. Es wurde nichts gespeichert. Löschen Sie, was nicht mehr gebraucht wird, oder bitten Sie die IT der Stadt um mehr Platz.',
    en: 'The storage of the fraction is full. Nothing was saved. Delete what is no longer needed, or ask the IT department for more space.',
  },
  upload_incomplete: {
    status: 400,
    de: 'Die Datei ist nicht vollständig angekommen. Es wurde nichts gespeichert. Bitte laden Sie sie noch einmal hoch.',
    en: 'The file did not arrive completely. Nothing was saved. Please upload it again.',
  },
  name_taken: {
    status: 409,
    de: 'Den Namen „{name}“ gibt es hier schon. Bitte wählen Sie einen anderen.',
    en: 'The name “{name}” exists here already. Please choose another.',
  },
  folder_cycle: {
    status: 409,
    de: 'Ein Ordner lässt sich nicht in sich selbst verschieben. Es wurde nichts geändert.',
    en: 'A folder cannot be moved into itself. Nothing was changed.',
  },
  file_in_use: {
    status: 409,
    de: 'Die Datei ist Anlage eines eingereichten Antrags und bleibt erhalten.',
    en: 'The file is an annex of a filed motion and is kept.',
  },
  storage_down: {
    status: 503,
    de: 'Der Dateispeicher antwortet nicht. Ihre Dateien sind sicher. Bitte versuchen Sie es später noch einmal.',
    en: 'The file storage does not answer. Your files are safe. Please try again later.',
  },
  storage_full: {
    status: 507,
    de: 'Auf dem Server ist kein Platz mehr. Es wurde nichts gespeichert. Bitte wenden Sie sich an die IT der Stadt.',
    en: 'The server has no space left. Nothing was saved. Please contact the IT department.',
  },
  object_damaged: {
    status: 500,
    de: 'Die Datei ist beschädigt gespeichert und wird nicht ausgeliefert. Bitte wenden Sie sich an die IT der Stadt.',
    en: 'The stored file is damaged and is not delivered. Please contact the IT department.',
  },
  read_only: {
    status: 403,
    de: 'Das dürfen Sie lesen, aber nicht ändern. Es wurde nichts geändert.',
    en: 'You may read this, but not change it. Nothing was changed.',
  },
  holds_others: {
    status: 409,
    de: 'In diesem Ordner liegt etwas, das andere für sich führen. Es wurde nichts geändert. Bitte sprechen Sie mit dem Vorsitz.',
    en: 'This folder holds something that others keep for themselves. Nothing was changed. Please ask the chair.',
  },
  changed_meanwhile: {
    status: 412,
    de: 'Die Datei wurde inzwischen geändert. Beides ist sicher: Bitte laden Sie die neue Fassung und führen Sie Ihre Änderungen zusammen.',
    en: 'The file was changed in the meantime. Both are safe: please load the new version and merge your changes.',
  },
  checksum_wrong: {
    status: 400,
    de: 'Die Datei ist verändert angekommen. Es wurde nichts gespeichert. Bitte laden Sie sie noch einmal hoch.',
    en: 'The file arrived altered. Nothing was saved. Please upload it again.',
  },
  non_public: {
    status: 409,
    de: '„{name}“ ist nichtöffentlich. Das geht nur mit namentlich genannten Personen; es wurde nichts geändert.',
    en: '“{name}” is non-public. This works only with people named one by one; nothing was changed.',
  },
  restricted: {
    status: 409,
    de: '„{name}“ sieht nicht die ganze Fraktion. Bitte geben Sie die Datei zuerst für die Fraktion frei.',
    en: '“{name}” is not seen by the whole fraction. Please share the file with the fraction first.',
  },
  upload_gone: {
    status: 410,
    de: 'Dieses Hochladen ist abgelaufen. Bitte wählen Sie die Datei noch einmal aus.',
    en: 'This upload has expired. Please choose the file again.',
  },
  upload_elsewhere: {
    status: 409,
    de: 'Dieser Teil kommt nicht an der Reihe. Das Hochladen geht an der richtigen Stelle weiter.',
    en: 'This part is not next. The upload continues at the right place.',
  },
} as const satisfies Sentences;
