import { motionKindWords } from '#contracts';
import type { FilingPackage } from '#ports';

/** The letter to the Ratsbüro: who files what, where to confirm, how to check the bytes. */
export function filingLetter(filing: FilingPackage, page: string): string {
  const filedAt = new Date(filing.filedAt).toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' });
  return [
    'Guten Tag,',
    '',
    `die Fraktion ${filing.fractionName} reicht ein:`,
    '',
    `${motionKindWords.de[filing.kind]}: ${filing.title}`,
    ...(filing.number ? [`Nummer der Fraktion: ${filing.number}`] : []),
    `Gremium: ${filing.bodyName}`,
    `Eingereicht von ${filing.filedBy} am ${filedAt} Uhr, Fassung ${filing.version}`,
    '',
    'Bitte bestätigen Sie den Eingang, vergeben Sie eine Nummer oder geben Sie den Antrag mit einem Grund zurück. Das geht ohne Anmeldung hier:',
    page,
    '',
    'Im Anhang finden Sie den Antrag als PDF, die Angaben für Ihr Verfahren als JSON und die Anlagen.',
    `Prüfsumme des PDF (SHA-256): ${filing.pdfSha256}`,
  ].join('\n');
}
