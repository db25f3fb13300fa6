import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { checkMotion, defaultTemplate, initialUpdate, partsOf, readDocument, repair, titleOf } from '#motion';
import { importMotion } from './import-motion.js';
import { attrsOf, codes, missingWords, shape, taken } from './import.testing.js';

const sample = (name: string): string => readFileSync(join(__dirname, '../../../test/samples', name), 'utf8');

const samples = [
  ['antrag-schulwege.md', 'markdown'],
  ['anfrage-sporthallen.txt', 'text'],
] as const;

describe.each(samples)('the import of %s', (name, format) => {
  const source = sample(name).replace('17. September 2026', '17.09.2026');

  it('loses no word', async () => {
    expect(missingWords(source, await taken(format, source))).toEqual([]);
  });

  it('gives a document in which there is nothing to repair', async () => {
    const { document } = await taken(format, source);
    expect(repair(document)).toEqual(document);
  });

  it('is the same after a way through Yjs', async () => {
    const { document } = await taken(format, source);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, initialUpdate(document));
    expect(readDocument(doc)).toEqual(document);
  });

  it('leaves nothing for the pre-flight but the target body', async () => {
    const { document } = await taken(format, source);
    expect(checkMotion(document, { minSignatories: 1 }).map((finding) => finding.code)).toEqual(['target_missing']);
  });
});

describe('a motion in Markdown, as a PDF converter writes it', () => {
  it('says who, when and under which number', async () => {
    const { meta } = await taken('markdown', sample('antrag-schulwege.md'));
    expect(meta).toEqual({
      title: 'Sichere Schulwege in der Südstadt',
      number: 'Antrag 07/2026',
      kind: 'motion',
      place: 'Musterstadt',
      date: '2026-11-03',
      signatories: [{ name: 'Marlene Ahrens', function: 'Fraktionsvorsitzende der Fraktion Bürger für Musterstadt' }],
    });
  });

  it('has three points, the second with letters', async () => {
    const { document } = await taken('markdown', sample('antrag-schulwege.md'));
    const found = shape(document, 'resolution').map((row) => row.slice(0, 45).trimEnd());
    expect(found).toEqual([
      'formula: Die Stadtvertretung möge beschließen',
      'point',
      '  paragraph: Die Bürgermeisterin wird beauftr',
      'point',
      '  paragraph: Die Verwaltung prüft bis zum 30.',
      '  subPoints',
      '    subPoint',
      '      paragraph: ob an der Kreuzung Lindenstr',
      '    subPoint',
      '      paragraph: welche Kosten hierfür entste',
      '    subPoint',
      '      paragraph: ob Fördermittel des Landes i',
      'point',
      '  paragraph: Dem Bauausschuss wird bis Januar',
    ]);
  });

  it('reasons per point, whether the caption is a heading or bold', async () => {
    const { document } = await taken('markdown', sample('antrag-schulwege.md'));
    expect(shape(document, 'reasoning').filter((row) => row.startsWith('pointReasoning'))).toEqual(['pointReasoning 1', 'pointReasoning 2', 'pointReasoning 3']);
    expect(partsOf(document, 'section').map((section) => section.attrs?.heading)).toEqual(['Finanzielle Auswirkungen']);
  });

  it('keeps a stray asterisk and points it out', async () => {
    const imported = await taken('markdown', sample('antrag-schulwege.md'));
    expect(imported.notes.map((note) => note.sentence)).toEqual(['Am Ende von Punkt 1 und 3 steht ein Sternchen ohne Fußnote. Es wurde als Text übernommen.']);
  });
});

describe('an inquiry as pasted text', () => {
  it('becomes numbered questions with letters', async () => {
    const { document, meta } = await taken('text', sample('anfrage-sporthallen.txt'));
    expect(titleOf(document)).toBe('Nutzung der Sporthallen');
    expect(meta).toMatchObject({ kind: 'inquiry', number: 'Anfrage 12/2026', place: 'Musterstadt', date: '2026-09-17' });
    expect(attrsOf(document, 'letterhead')).toMatchObject({ addressee: 'An die Bürgermeisterin der Stadt Musterstadt' });
    expect(attrsOf(document, 'resolution')).toMatchObject({ heading: 'Fragen', numbering: 'paren' });
    expect(shape(document, 'resolution').filter((row) => row === 'point')).toHaveLength(3);
    expect(shape(document, 'resolution').slice(-4)).toEqual(['    subPoint', '      paragraph: Welche Kosten sind geplant?', '    subPoint', '      paragraph: Wer trägt sie?']);
  });

  it('joins what the mail program wrapped', async () => {
    const { document } = await taken('text', sample('anfrage-sporthallen.txt'));
    expect(shape(document, 'resolution')).toContain('  paragraph: Welche Vereine haben für das Schuljahr 2026/27 einen Antrag gestellt und keine Zeiten erhalten?');
  });

  it('puts the name of the fraction into a section and says so', async () => {
    const imported = await taken('text', sample('anfrage-sporthallen.txt'));
    expect(codes(imported)).toEqual(['head_moved']);
    expect(shape(imported.document, 'section')).toEqual(['paragraph: Fraktion Bürger für Musterstadt']);
  });
});

describe('a letter as pasted text', () => {
  const letter = `SPD-Fraktion im Rat der Stadt Musterstadt

Herrn Bürgermeister
Max Beispiel
Rathausplatz 1
12345 Musterstadt

                                   Musterstadt, 04.05.2026

Antrag der SPD-Fraktion
Betreff: Trinkbrunnen in der Innenstadt

Der Stadtrat möge beschließen:

1. Die Verwaltung wird beauftragt, in der Innenstadt an drei Stellen
   Trinkbrunnen zu errichten. In Betracht kommen
   - der Marktplatz,
   - der Bahnhof.
3. Die Kosten werden in den Haushalt eingestellt.

Begründung:
Die Sommer werden heißer.

Freundliche Grüße

Erika Beispiel                    Jens Muster
Fraktionsvorsitzende              stellv. Vorsitzender
`;

  it('has an addressee with address, a title without its label, and two signatories side by side', async () => {
    const found = await taken('text', letter);
    expect(attrsOf(found.document, 'letterhead')).toMatchObject({ addressee: 'Herrn Bürgermeister, Max Beispiel, Rathausplatz 1, 12345 Musterstadt', date: '2026-05-04' });
    expect(found.meta).toMatchObject({ title: 'Trinkbrunnen in der Innenstadt', kind: 'motion' });
    expect(found.meta.signatories).toEqual([
      { name: 'Erika Beispiel', function: 'Fraktionsvorsitzende' },
      { name: 'Jens Muster', function: 'stellv. Vorsitzender' },
    ]);
    expect(missingWords(letter, found)).toEqual([]);
  });

  it('keeps dashes in a point as a list, and a number that jumps as a word', async () => {
    const found = await taken('text', letter);
    expect(shape(found.document, 'resolution').slice(2)).toEqual([
      '  paragraph: Die Verwaltung wird beauftragt, in der Innenstadt an drei Stellen Trinkbrunnen zu errichten. In Betracht kommen',
      '  bulletList',
      '    listItem',
      '      paragraph: der Marktplatz,',
      '    listItem',
      '      paragraph: der Bahnhof.',
      'point',
      '  paragraph: 3. Die Kosten werden in den Haushalt eingestellt.',
    ]);
    expect(codes(found).sort()).toEqual(['head_moved', 'labels_taken', 'number_kept']);
  });

  it('does not repeat what the letterhead of the fraction prints', async () => {
    const letterhead = ['SPD-Fraktion im Rat der Stadt Musterstadt'];
    const found = await importMotion({ format: 'text', bytes: Buffer.from(letter), template: defaultTemplate, kind: 'inquiry', letterhead });
    expect(shape(found.document, 'section')).toEqual(['paragraph: Antrag der SPD-Fraktion']);
    expect(codes(found)).toEqual(expect.arrayContaining(['letterhead_known', 'kind_differs']));
  });
});

describe('a paper that puts everything into few lines', () => {
  it('has a formula, a resolution without numbers, a reasoning and its annexes', async () => {
    const source = 'Antrag: Bänke\n\n**Der Rat möge beschließen:** Im Park werden Bänke aufgestellt.\n\nBegründung: Es fehlen Bänke.\n\nFür die Fraktion\n\nAnna Beispiel\n\nAnlage: Plan\n';
    const found = await taken('markdown', source);
    expect(shape(found.document, 'resolution')).toEqual(['formula: Der Rat möge beschließen:', 'point', '  paragraph: Im Park werden Bänke aufgestellt.']);
    expect(shape(found.document, 'reasoning')).toEqual(['paragraph: Es fehlen Bänke.', 'paragraph: Für die Fraktion']);
    expect(shape(found.document, 'section')).toEqual(['paragraph: Plan']);
    expect(found.meta).toMatchObject({ title: 'Bänke', signatories: [{ name: 'Anna Beispiel', function: '' }] });
    expect(missingWords(source, found)).toEqual([]);
  });
});
