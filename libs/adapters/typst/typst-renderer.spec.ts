import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { toText, wordsOf } from '#motion';
import type { PdfMotion, PdfReceipt } from '#ports';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { TypstRenderer } from './typst-renderer.js';

const letterhead = { name: 'Bürger für Musterstadt', lines: ['Markt 1', '12345 Musterstadt'], colour: '#0b6e4f' };

const motion: PdfMotion = {
  document: sampleMotion(),
  letterhead,
  kind: 'motion',
  number: '07/2026',
  councilNumber: 'AN/2026/0815',
  versionLabel: 'Fassung 2',
  draft: false,
  date: '2026-11-03',
  place: 'Musterstadt',
  addressee: 'Stadtvertretung Musterstadt',
  annexes: ['Lageplan.pdf'],
  images: new Map(),
};

const receipt: PdfReceipt = {
  title: 'Eingangsbeleg',
  letterhead,
  date: '2026-11-04T09:30:00Z',
  lead: 'Der Antrag liegt dem Ratsbüro vor.',
  rows: [
    { label: 'Antrag', value: 'Sichere Schulwege #strong[x] $a$' },
    { label: 'Prüfsumme', value: 'a'.repeat(64) },
  ],
  note: 'Dieser Beleg wurde automatisch erstellt.',
};

const withBlocks = (...content: unknown[]): PdfMotion => ({ ...motion, document: { type: 'doc', content: [{ type: 'reasoning', attrs: { heading: 'Begründung' }, content }] } });
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** The text of a PDF, read by another program than the one that wrote it. */
const textIn = (pdf: Uint8Array): string => {
  const reader = spawnSync(process.execPath, [resolve(__dirname, '../../../test/samples/pdf-text.mjs')], { input: pdf, encoding: 'utf8' });
  const pages: string[] = JSON.parse(reader.stdout);
  return pages.join('\n');
};

describe('PDFs by Typst', () => {
  const renderer = new TypstRenderer();
  afterAll(() => renderer.close());

  it('print every word of the motion', async () => {
    const printed = textIn(await renderer.motion(motion));
    expect(wordsOf(toText(sampleMotion())).filter((word) => !printed.includes(word))).toEqual([]);
  });

  it('print the number of the point a reference leads to, and say so where it is gone', async () => {
    const reference = (number: number) => ({ type: 'paragraph', content: [{ type: 'text', text: 'siehe ' }, { type: 'pointRef', attrs: { point: 'a', number } }] });
    const text = textIn(await renderer.motion(withBlocks(reference(2), reference(0)))).replace(/\s/g, ' ');
    expect(text).toContain('siehe Beschlusspunkt 2');
    expect(text).toContain('siehe Beschlusspunkt (gelöscht)');
  });

  it('print what stands around the text', async () => {
    const text = textIn(await renderer.motion(motion));
    for (const words of ['Bürger für Musterstadt', 'Markt 1', 'Antrag 07/2026', 'AN/2026/0815', 'Fassung 2', 'Seite 1 von 1', 'Lageplan.pdf']) {
      expect(text).toContain(words);
    }
  });

  it('are the same bytes for the same input, also from another thread', async () => {
    const other = new TypstRenderer();
    const [first, second, third] = [await renderer.motion(motion), await renderer.motion(motion), await other.motion(motion)];
    await other.close();
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
  });

  it('carry title, language and the mark of PDF/UA', async () => {
    const pdf = Buffer.from(await renderer.motion(motion)).toString('latin1');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/Lang (de-DE)');
    expect(pdf).toContain('/MarkInfo');
  });

  it('number the points of an amendment from where it begins', async () => {
    const amended = JSON.parse(JSON.stringify(sampleMotion()).replace('"startAt":1', '"startAt":4').replace('"decimal"', '"paren"'));
    const text = textIn(await renderer.motion({ ...motion, kind: 'amendment', document: amended }));
    expect(text).toMatch(/4\)\s+Vor allen Grundschulen/);
    expect(text).toMatch(/5\)\s+Die Verwaltung prüft,/);
    expect(text).toMatch(/a\)\s+ob eine Ampel/);
  });

  it('take the text as text, never as a template', async () => {
    const attack = '#read("/etc/hostname") $x$ *fett* @ref <label> // weg `code` \\';
    expect(textIn(await renderer.motion(withBlocks(paragraph(attack))))).toContain(attack);
  });

  it('print an unfinished draft too', async () => {
    const draft = { ...motion, draft: true, number: null, councilNumber: null, versionLabel: 'Entwurf', document: { type: 'doc', content: [] } };
    expect(textIn(await renderer.motion(draft))).toContain('Ohne Titel');
    const heading = { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Zu tief' }] };
    expect(textIn(await renderer.motion(withBlocks(heading, { type: 'image', attrs: { fileId: 'x', alt: '' } })))).toContain('Bild ohne Beschreibung');
  });

  it('print tables whose rows do not match', async () => {
    const cell = (text: string, attrs = {}) => ({ type: 'tableCell', attrs, content: [paragraph(text)] });
    const row = (...content: unknown[]) => ({ type: 'tableRow', content });
    const table = { type: 'table', content: [row(cell('a', { rowspan: 9 }), cell('b', { colspan: 3 })), row(cell('c')), row()] };
    expect(wordsOf(textIn(await renderer.motion(withBlocks(table))))).toEqual(expect.arrayContaining(['a', 'b', 'c']));
  });

  it('print names of all Europe', async () => {
    const names = 'Doğan Şahin Łukasz Dvořák Őri Ähre Straße';
    expect(textIn(await renderer.motion(withBlocks(paragraph(names))))).toContain(names);
  });

  it('say which sign cannot be printed, and go on with the next', async () => {
    await expect(renderer.motion(withBlocks(paragraph('Fest 🎉')))).rejects.toMatchObject({
      code: 'pdf_failed',
      details: { reason: 'das Zeichen „🎉“ ist in keiner Schrift enthalten' },
    });
    expect((await renderer.motion(motion)).length).toBeGreaterThan(1000);
  });

  it('show images and refuse what is none', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const shown = withBlocks({ type: 'image', attrs: { fileId: 'f-1', alt: 'Ein Punkt' } });
    const drawn = await renderer.motion({ ...shown, images: new Map([['f-1', { type: 'image/png', bytes: png }]]) });
    expect(Buffer.from(drawn).toString('latin1')).toContain('/Image');
    const broken = renderer.motion({ ...shown, images: new Map([['f-1', { type: 'image/png', bytes: Buffer.from('kein Bild') }]]) });
    await expect(broken).rejects.toMatchObject({ code: 'pdf_failed', details: { reason: 'ein Bild ist nicht lesbar' } });
  });

  it('print a receipt', async () => {
    const text = textIn(await renderer.receipt(receipt));
    for (const words of ['Eingangsbeleg', '04.11.2026', 'Sichere Schulwege #strong[x] $a$', 'Dieser Beleg wurde automatisch erstellt.']) {
      expect(text).toContain(words);
    }
  });

  it('are given up when they take too long, and the next one is printed', async () => {
    const hasty = new TypstRenderer(1);
    await expect(hasty.motion(motion)).rejects.toMatchObject({ code: 'pdf_timeout' });
    await hasty.close();
    expect((await renderer.receipt(receipt)).length).toBeGreaterThan(1000);
  });
});
