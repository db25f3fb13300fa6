import { archive, docx, odf, pdf, pptx, types, xlsx } from '../../../test/samples/documents.js';
import { longestText, type Document, type Extraction, type TextExtractor } from '#ports';

const words = 'Die Straßenbeleuchtung am Grünstreifen kostet 4 < 5 & mehr';
const mebibyte = 1024 * 1024;

const readable: readonly [string, string, Buffer | string][] = [
  ['a.pdf', types.pdf, pdf('Die Stra\xdfenbeleuchtung am Gr\xfcnstreifen kostet 4 < 5 & mehr')],
  ['a.docx', types.docx, docx(words)],
  ['a.odt', types.odt, odf('text', words)],
  ['a.ods', types.ods, odf('spreadsheet', words)],
  ['a.odp', types.odp, odf('presentation', words)],
  ['a.xlsx', types.xlsx, xlsx(words)],
  ['a.pptx', types.pptx, pptx(words)],
  ['a.txt', 'text/plain', words],
  ['a.md', 'text/markdown', `# Titel\n\n${words}`],
  ['alt.txt', 'application/octet-stream', Buffer.from(words, 'latin1')],
  ['a.html', 'application/octet-stream', `<p>Die Straßenbeleuchtung am Grünstreifen kostet 4 &lt; 5 &amp; mehr</p><script>geheim()</script>`],
];

const bomb = (claims: number): Buffer => archive([{ name: 'word/document.xml', bytes: Buffer.alloc(200 * mebibyte, 'a'), claims }]);
const letter = Buffer.from('x');
const swarm = (): Buffer => archive(Array.from({ length: 65_000 }, (_, n) => ({ name: `word/${n}.xml`, bytes: letter, claims: 1 })));
/** A thousand million times the same word, if anybody believed it. */
const laughs = `<!DOCTYPE x [<!ENTITY a "haha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY b${n} "${`&${n ? `b${n - 1}` : 'a'};`.repeat(10)}">`).join('')}]>`;

const hostile: readonly [string, string, string, () => Buffer, string][] = [
  ['unpacks to 200 MB and says so', 'a.docx', types.docx, () => bomb(200 * mebibyte), 'too_large'],
  ['unpacks to 200 MB and says ten bytes', 'a.docx', types.docx, () => bomb(10), 'too_large'],
  ['has 65,000 parts', 'a.docx', types.docx, swarm, 'too_large'],
  ['is cut off', 'a.docx', types.docx, () => docx(words).subarray(0, 60), 'damaged'],
  ['is a PDF by its first bytes alone', 'a.pdf', types.pdf, () => Buffer.from('%PDF-1.7\nkaputt'), 'damaged'],
  ['is a PDF and an archive at once', 'a.pdf', types.pdf, () => Buffer.concat([Buffer.from('%PDF-1.7\n'), docx(words)]), 'damaged'],
  ['has no words', 'a.docx', types.docx, () => docx(' '), 'no_text'],
  ['has pages without words', 'a.pdf', types.pdf, () => pdf('', ''), 'no_text'],
  ['is of a format nobody reads', 'a.bin', 'application/octet-stream', () => Buffer.from([0, 1, 2, 3]), 'format'],
  ['is nothing', 'a.txt', 'text/plain', () => Buffer.alloc(0), 'no_text'],
];

/** What every reader of words must keep; `open` gives one that others may be using at the same time. */
export function textExtractorContract(open: () => Promise<TextExtractor>): void {
  let extractor: TextExtractor;
  beforeAll(async () => {
    extractor = await open();
  });
  const extract = (name: string, type: string, bytes: Buffer | string): Promise<Extraction> => extractor.extract({ name, type, bytes: Buffer.from(bytes) } satisfies Document);

  it.each(readable)('reads the words of %s', async (name, type, bytes) => {
    expect(await extract(name, type, bytes)).toEqual({ text: expect.stringContaining(words) });
  });

  it.each(readable)('knows by the first bytes of %s that it is read', (name, type, bytes) => {
    expect(extractor.reads({ name, type, bytes: Buffer.from(bytes).subarray(0, 4096) })).toBe(true);
  });

  it.each([
    ['a.bin', 'application/octet-stream', Buffer.from([0, 1, 2, 3])],
    ['a.txt', 'application/octet-stream', Buffer.from([0, 1, 2, 3])],
    ['a.zip', 'application/zip', Buffer.from('PK')],
    ['a.mp4', 'video/mp4', Buffer.from([0, 0, 0, 8])],
  ])('knows by the first bytes of %s (%s) that nobody reads it', (name, type, bytes) => {
    expect(extractor.reads({ name, type, bytes })).toBe(false);
  });

  it('reads what a person would, and not what stands behind it', async () => {
    expect(JSON.stringify(await extract('a.html', 'application/octet-stream', '<p>offen</p><script>geheim</script><style>geheim</style>'))).not.toContain('geheim');
  });

  it('divides the pages of a PDF', async () => {
    expect(await extract('a.pdf', types.pdf, pdf('eins', 'zwei', 'drei'))).toEqual({ text: expect.stringMatching(/eins\s*\f\s*zwei\s*\f\s*drei/) });
  });

  it('reads slides in the order of their numbers', async () => {
    const text = JSON.stringify(await extract('a.pptx', types.pptx, pptx(...Array.from({ length: 11 }, (_, n) => `Folie${n + 1}`))));
    expect(text.indexOf('Folie2')).toBeLessThan(text.indexOf('Folie10'));
  });

  it.each(hostile)('says why of a file that %s', async (_, name, type, make, reason) => {
    expect(await extract(name, type, make())).toEqual({ unreadable: reason });
  });

  it('expands nothing that a file declares', async () => {
    const xml = `${laughs}<office:document-content><text:p>vorher &b8; nachher</text:p></office:document-content>`;
    const file = archive([{ name: 'content.xml', bytes: Buffer.from(xml), claims: xml.length }]);
    const result = await extract('a.odt', types.odt, file);
    expect(JSON.stringify(result).length).toBeLessThan(1_000);
  });

  it('ends a text that has no end', async () => {
    const result = await extract('a.txt', 'text/plain', 'wort '.repeat(600_000));
    expect('text' in result && result.text.length).toBeLessThanOrEqual(longestText);
  });

  it('gives no sign to the database that it cannot keep', async () => {
    const result = await extract('a.docx', types.docx, docx('vor\u0001nach &#0; \ud800'));
    expect('text' in result && /[\0\u0001]|\p{Surrogate}/u.test(result.text)).toBe(false);
  });

  it('reads the next file after a bad one, and many at once', async () => {
    const results = await Promise.all([extract('a.docx', types.docx, bomb(10)), ...readable.map(([name, type, bytes]) => extract(name, type, bytes))]);
    expect(results.slice(1).every((each) => 'text' in each)).toBe(true);
  });
}
