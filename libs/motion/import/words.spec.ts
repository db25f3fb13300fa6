import fc from 'fast-check';
import * as Y from 'yjs';
import { initialUpdate, readDocument, repair } from '#motion';
import { missingWords, taken } from './import.testing.js';

/** Pieces German papers are made of, in any order: also orders nobody would write. */
const pieces = [
  'Antrag', 'Antrag 07/2026 - Mehr Bänke', 'Antrag der Fraktion Nord', 'Betreff: Mehr Bänke', 'Musterstadt, den 03.11.2026', 'An die', 'An die Bürgermeisterin',
  'Schulstraße 1', '19370 Musterstadt', 'Sehr geehrte Damen und Herren,', 'Die Stadtvertretung möge beschließen:', 'Wir bitten um Zustimmung.',
  'Beschlussvorschlag:', 'Beschlussvorschlag: Der Rat beschließt es.', 'Begründung', 'Begründung: Es ist nötig.', 'Sachverhalt', 'Finanzielle Auswirkungen: keine',
  'Anlagen', 'Zu Punkt 1:', 'Zu 2) Das ist klar.', 'Zu Beschlusspunkt 3:', '1. Der Rat handelt.', '2. Die Verwaltung prüft,', '4) Es wird berichtet.', '1.1 Die Lage', 'a) die Kosten,',
  'c) der Nutzen.', '- ein Punkt', '– noch ein Punkt', 'Ein Satz, der für sich steht und nichts beginnt.', 'Kurze Zeile', '____________', 'Mit freundlichen Grüßen', 'gez. Jonas Petersen',
  'Marlene Ahrens', 'Fraktionsvorsitzende', 'Jonas Petersen, Ratsmitglied', '13. Oktober wird gefeiert.', 'B e g r ü n d u n g',
];
const markdownPieces = [
  '# Antrag 07/2026: Mehr Bänke', '## **Beschlussvorschlag**', '## Begründung', '### Zu Beschlusspunkt 1:', '### Anderes', '**Zu Punkt 2:**', '**Fett** und *schräg*', '- 1. Der Rat handelt.', '  a) eins',
  '    - tief', '> Zitat', '| A | B |\n| --- | --- |\n| eins | zwei |', '1. Eins\n   1. Einseins\n2. Zwei', 'Fuß[^1]\n\n[^1]: Note dazu', '<div>Kasten <b>fett</b></div>', '~~alt~~ neu', '[Seite](https://example.org) hier',
  '    eingerückt wie Code', '**Marlene Ahrens**  \nFraktionsvorsitzende',
];

const papers = (from: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...from), fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 14 }).map((rows) => rows.map(([piece, end]) => piece + end).join(''));

/** What Markdown writes without meaning words: addresses, marks of footnotes, elements, and "1." before every item. */
const bare = (source: string): string => source.replace(/\(https:[^)]*\)|\[\^1\]|<[^>]+>|^[ >-]*1\. /gm, ' ');

describe('papers of any make', () => {
  it('lose no word as pasted text', async () => {
    await fc.assert(
      fc.asyncProperty(papers(pieces), async (source) => {
        fc.pre(/\p{L}/u.test(source));
        expect(missingWords(source, await taken('text', source))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lose no word as Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(papers([...pieces, ...markdownPieces]), async (source) => {
        fc.pre(/\p{L}/u.test(source));
        expect(missingWords(bare(source), await taken('markdown', source))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('become valid documents that survive Yjs', async () => {
    await fc.assert(
      fc.asyncProperty(papers([...pieces, ...markdownPieces]), async (source) => {
        fc.pre(/\p{L}/u.test(source));
        const { document } = await taken('markdown', source);
        expect(repair(document)).toEqual(document);
        const doc = new Y.Doc();
        Y.applyUpdate(doc, initialUpdate(document));
        expect(readDocument(doc)).toEqual(document);
      }),
      { numRuns: 100 },
    );
  });
});
