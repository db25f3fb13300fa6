import type { DemoFile } from '../story.js';

const sheet = (title: string, lead: string, rows: readonly (readonly [string, string])[]) => ({
  sheet: { title, lead, rows, note: 'Eigene Zusammenstellung der Fraktion. Alle Zahlen sind erfunden.' },
});

const ratsfraktion: readonly DemoFile[] = [
  {
    fraction: 'ratsfraktion',
    folder: ['Anträge', 'Schulwege'],
    name: 'Unfallzahlen Lindenstraße.pdf',
    by: 'kuehn',
    at: [-29, '11:00'],
    content: sheet('Unfälle auf der Lindenstraße', 'Abschnitt zwischen Mühlenweg und Gartenstraße', [
      ['Vorvorjahr', '7 Unfälle, davon 2 mit Verletzten'],
      ['Vorjahr', '9 Unfälle, davon 3 mit Verletzten'],
      ['Laufendes Jahr bisher', '11 Unfälle, davon 4 mit Verletzten'],
    ]),
  },
  { fraction: 'ratsfraktion', folder: ['Anträge', 'Schulwege'], name: 'Lageplan Lindenschule.png', by: 'ahrens', at: [-28, '19:25'], content: { drawing: 'plan' } },
  {
    fraction: 'ratsfraktion',
    folder: ['Anträge'],
    name: 'Standorte Baumpflanzungen.md',
    by: 'kuehn',
    at: [-18, '09:40'],
    content: {
      words: '# Mögliche Standorte\n\n| Ort | Bäume |\n| --- | --- |\n| Markt, Südseite | 8 |\n| Bahnhofsvorplatz | 12 |\n| Schulhof Lindenschule | 6 |\n| Stadtgraben, Lücken | 14 |\n| Haltestelle Rathaus | 10 |\n\nLeitungen im Boden sind noch zu prüfen.\n',
    },
  },
  {
    fraction: 'ratsfraktion',
    folder: ['Anträge'],
    name: 'Besucherzahlen Freibad.txt',
    by: 'demir',
    at: [-11, '12:30'],
    content: { words: 'Gäste im Freibad\n\nMai         4.120\nJuni        9.870\nJuli       14.310\nAugust     13.950\nSeptember   2.240\n\nMontag bis Freitag kamen zwei Drittel der Gäste vor 15 Uhr.\n' },
  },
  {
    fraction: 'ratsfraktion',
    folder: ['Anträge'],
    name: 'Nutzung der Stadtbücherei.pdf',
    by: 'demir',
    at: [-6, '16:30'],
    content: sheet('Nutzung der Stadtbücherei', 'Zahlen des vergangenen Jahres', [
      ['Besuche', '61.400'],
      ['davon nach 16 Uhr', '22.900'],
      ['Aktive Ausweise', '4.870'],
      ['Öffnungsstunden je Woche', '32'],
    ]),
  },
  {
    fraction: 'ratsfraktion',
    folder: ['Protokolle'],
    name: 'Fraktionssitzung Notizen.md',
    by: 'kuehn',
    at: [-5, '21:15'],
    content: { words: '# Notizen zur Fraktionssitzung\n\n- Stadtbücherei: Kemal bereitet den Entwurf vor, Ulrike liest gegen.\n- Freibad: Rückfrage des Ratsbüros abwarten.\n- Nächstes Treffen: Montag, 19 Uhr, Raum 2.\n' },
  },
  {
    fraction: 'ratsfraktion',
    folder: [],
    name: 'Telefonliste.txt',
    by: 'kuehn',
    at: [-30, '10:00'],
    content: { words: 'Geschäftsstelle der Fraktion   01234 5550\nRatsbüro                       01234 5551\nHausmeister Rathaus            01234 5552\n' },
  },
];

const others: readonly DemoFile[] = [
  {
    fraction: 'buergerliste',
    folder: ['Verkehr'],
    name: 'Zählung Fahrräder am Bahnhof.txt',
    by: 'brandt',
    at: [-10, '18:00'],
    content: { words: 'Zählung am Bahnhof, Mittwoch, 8:30 Uhr\n\nBügel vorhanden        70\nRäder an Bügeln        70\nRäder daneben          94\ndavon Lastenräder       7\n' },
  },
  {
    fraction: 'buergerliste',
    folder: ['Haushalt'],
    name: 'Haushalt Stichworte.md',
    by: 'yilmaz',
    at: [-12, '20:00'],
    content: { words: '# Haushalt\n\n1. Spielplätze: Ansatz erhöhen\n2. Radwege: Förderung beantragen\n3. Gebühren der Bücherei prüfen\n' },
  },
  {
    fraction: 'freie',
    folder: ['Ortsteile'],
    name: 'Anliegen aus den Ortsteilen.txt',
    by: 'vogel',
    at: [-8, '14:00'],
    content: { words: 'Neuhof: Straßenbeleuchtung, Bushaltestelle\nWerder: Spielplatz, schnelles Internet\nAltendorf: Gehweg an der Hauptstraße\n' },
  },
];

export const files: readonly DemoFile[] = [...ratsfraktion, ...others];
