import {
  AlignmentType, Document, ExternalHyperlink, FootnoteReferenceRun, Header, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun,
} from 'docx';
import { checkMotion, partsOf, repair, titleOf, toText } from '#motion';
import { attrsOf, codes, missingWords, shape, taken } from './import.testing.js';

const levels = [
  { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
  { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.LEFT },
];
const point = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'points', level } });
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_2) => new Paragraph({ text, heading: level });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const table = new Table({
  rows: [
    new TableRow({ tableHeader: true, children: [cell('Jahr'), cell('Kosten')] }),
    new TableRow({ children: [cell('2027'), cell('4.200 Euro')] }),
  ],
});

const reasons = () => [
  bold('Begründung:'),
  bold('Zu Punkt 1:'),
  new Paragraph({ children: [new TextRun('Bänke laden '), new TextRun({ text: 'alle', italics: true }), new TextRun(' ein.'), new FootnoteReferenceRun(1)] }),
  bold('Zu Punkt 2:'),
  new Paragraph({
    children: [
      new TextRun('Siehe '),
      new ExternalHyperlink({ link: 'https://example.org/plan', children: [new TextRun('den Plan')] }),
      new TextRun(' und '),
      new ExternalHyperlink({ link: 'file:///C:/geheim.txt', children: [new TextRun('die Ablage')] }),
      new TextRun('.'),
    ],
  }),
  table,
  new Paragraph('Mit freundlichen Grüßen'),
  new Paragraph('gez. Dr. Anna-Lena von Berg, Fraktionsvorsitzende'),
  new Paragraph('Ali Özdemir, stellv. Fraktionsvorsitzender'),
];

const paper = () => [
  new Paragraph('An die Stadtpräsidentin'),
  new Paragraph('Musterstadt, den 3. November 2026'),
  heading('Antrag Nr. 8/2026', HeadingLevel.TITLE),
  heading('Bänke für den Stadtpark', HeadingLevel.HEADING_1),
  heading('Beschlussvorschlag'),
  new Paragraph('Die Stadtvertretung möge beschließen:'),
  point('Im Stadtpark werden zehn Bänke aufgestellt.'),
  point('Die Verwaltung prüft'),
  point('die Standorte,', 1),
  point('die Kosten.', 1),
  point('Über das Ergebnis wird berichtet.'),
  ...reasons(),
];

const file = (children: (Paragraph | Table)[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'points', levels }] },
      footnotes: { 1: { children: [new Paragraph('Umfrage des Seniorenbeirats')] } },
      sections: [{ headers: { default: new Header({ children: [new Paragraph('Vorlage des Büros')] }) }, children }],
    }),
  );

const imported = async () => taken('docx', await file(paper()));

describe('a motion from a Word file', () => {
  it('has its title, number, date and addressee', async () => {
    const { document, meta } = await imported();
    expect(titleOf(document)).toBe('Bänke für den Stadtpark');
    expect(meta).toMatchObject({ number: 'Antrag Nr. 8/2026', kind: 'motion', place: 'Musterstadt', date: '2026-11-03' });
    expect(attrsOf(document, 'letterhead')).toMatchObject({ addressee: 'An die Stadtpräsidentin' });
  });

  it('has the points of the automatic numbering, and its letters', async () => {
    expect(shape((await imported()).document, 'resolution')).toEqual([
      'formula: Die Stadtvertretung möge beschließen:',
      'point',
      '  paragraph: Im Stadtpark werden zehn Bänke aufgestellt.',
      'point',
      '  paragraph: Die Verwaltung prüft',
      '  subPoints',
      '    subPoint',
      '      paragraph: die Standorte,',
      '    subPoint',
      '      paragraph: die Kosten.',
      'point',
      '  paragraph: Über das Ergebnis wird berichtet.',
    ]);
  });

  it('reasons per point, with table, footnote, slanted words and the link', async () => {
    const { document } = await imported();
    const [reasoning] = partsOf(document, 'reasoning');
    const json = JSON.stringify(reasoning);
    expect(shape(document, 'reasoning').filter((row) => /^(pointReasoning|  table)/.test(row))).toEqual(['pointReasoning 1', 'pointReasoning 2', '  table']);
    expect(toText(document)).toContain('Zu Punkt 2:\nSiehe den Plan und die Ablage.\nJahr\tKosten\n2027\t4.200 Euro\nMit freundlichen Grüßen');
    expect(json).toContain('"type":"footnote","attrs":{"text":"Umfrage des Seniorenbeirats"}');
    expect(json).toContain('"text":"alle","marks":[{"type":"italic"}]');
    expect(json).toContain('"href":"https://example.org/plan"');
    expect(json).not.toContain('file:');
  });

  it('is signed by both', async () => {
    expect((await imported()).meta.signatories).toEqual([
      { name: 'Dr. Anna-Lena von Berg', function: 'Fraktionsvorsitzende' },
      { name: 'Ali Özdemir', function: 'stellv. Fraktionsvorsitzender' },
    ]);
  });

  it('points out what a draft has no place for', async () => {
    const found = await imported();
    expect(codes(found).sort()).toEqual(['labels_taken', 'link_left_out', 'page_text_left_out']);
    expect(found.notes.map((note) => note.sentence).join('\n')).toContain('„Vorlage des Büros“');
  });

  it('loses no word', async () => {
    const source = `An die Stadtpräsidentin Musterstadt 03.11.2026 Antrag Nr. 8/2026 Bänke für den Stadtpark Beschlussvorschlag Die Stadtvertretung möge
      beschließen Im Stadtpark werden zehn Bänke aufgestellt Die Verwaltung prüft die Standorte die Kosten Über das Ergebnis wird berichtet Begründung Zu Punkt 1
      Bänke laden alle ein Zu Punkt 2 Siehe den Plan und die Ablage Jahr Kosten 2027 4.200 Euro Mit freundlichen Grüßen gez Dr Anna-Lena von Berg
      Fraktionsvorsitzende Ali Özdemir stellv Fraktionsvorsitzender Umfrage des Seniorenbeirats Vorlage des Büros`;
    const found = await imported();
    expect(missingWords(source, found)).toEqual([]);
    expect(repair(found.document)).toEqual(found.document);
    expect(checkMotion(found.document, { minSignatories: 2 }).map((finding) => finding.code)).not.toContain('heading_skipped');
  });

  it('without any heading is reasoning, and says so', async () => {
    const found = await taken('docx', await file([new Paragraph('Bänke'), new Paragraph('Wir brauchen mehr Bänke im Park.')]));
    expect(shape(found.document, 'reasoning')).toEqual(['paragraph: Wir brauchen mehr Bänke im Park.']);
    expect(codes(found)).toEqual(expect.arrayContaining(['resolution_missing', 'signatories_missing']));
  });
});
