/** The first thing somebody reads who unpacks the archive. */
export const readMe = (fraction: string, at: Date): string =>
  `Die Daten der Fraktion „${fraction}“, Stand ${at.toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long' })}

Dateien          alle Dateien in ihren Ordnern, in der letzten Fassung
Anträge          je Antrag ein Ordner: Antrag.json sagt alles, was über ihn bekannt ist
                 (Laufzettel, Zustimmungen, Einreichungen, Kommentare, Text);
                 Fassung 1.pdf, 2.pdf …: was freigegeben wurde, Byte für Byte, mit seinen Anlagen;
                 Entwurf.pdf: der Text, wie er jetzt ist, solange er noch offen ist
Mitglieder.csv   wer zur Fraktion gehört (Mitglieder.json: dasselbe für Programme)
Inhalt.json      alles, was enthalten ist, mit SHA-256, und was nicht mitkommen konnte

Nicht enthalten sind der Papierkorb, ältere Fassungen von Dateien, Notizen auf PDF-Seiten, Vorschläge zu Texten,
Kennwörter und Anmeldungen.

Dieses Archiv ist nicht verschlüsselt. Bitte bewahren Sie es entsprechend auf.
`.replaceAll('\n', '\r\n');
