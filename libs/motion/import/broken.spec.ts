import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { repair, toText } from '#motion';
import { codes, missingWords, taken } from './import.testing.js';

const failure = (code: string) => expect.objectContaining({ name: 'ImportError', code });
const xml = (body: string) => Buffer.from(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);

describe('what is no paper', () => {
  it.each(['markdown', 'docx', 'text'] as const)('an empty file is empty as %s', async (format) => {
    await expect(taken(format, new Uint8Array())).rejects.toEqual(failure('import_empty'));
  });

  it('blanks and rules alone are empty', async () => {
    await expect(taken('markdown', '\n---\n\n   \n***\n')).rejects.toEqual(failure('import_empty'));
    await expect(taken('text', ' \n\t\n ')).rejects.toEqual(failure('import_empty'));
  });

  it.each(['markdown', 'docx', 'text'] as const)('random bytes are unreadable as %s', async (format) => {
    for (let round = 0; round < 20; round += 1) await expect(taken(format, randomBytes(4_000))).rejects.toEqual(failure('import_unreadable'));
  });

  it('a PDF, a picture, an old or an encrypted Word file are unreadable', async () => {
    const starts = ['%PDF-1.7\n1 0 obj', '\x89PNG\r\n', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'];
    for (const start of starts) {
      for (const format of ['markdown', 'docx', 'text'] as const) {
        await expect(taken(format, Buffer.from(start.padEnd(600, ' '), 'latin1'))).rejects.toEqual(failure('import_unreadable'));
      }
    }
  });

  it('a ZIP without a paper, and a Word file cut in half, are unreadable', async () => {
    await expect(taken('docx', zipSync({ 'readme.txt': Buffer.from('Hallo') }))).rejects.toEqual(failure('import_unreadable'));
    const whole = zipSync({ 'word/document.xml': new Uint8Array(randomBytes(20_000)) });
    await expect(taken('docx', whole.slice(0, whole.length / 2))).rejects.toEqual(failure('import_unreadable'));
  });
});

describe('what would hurt the house', () => {
  it('a file that unpacks to a hundred megabytes is stopped early', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100_000_000) }, { level: 6 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage.rss();
    await expect(taken('docx', bomb)).rejects.toEqual(failure('import_too_large'));
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  it('a file that lies about its size is counted by what comes out', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': [new Uint8Array(0), { level: 0 }] }));
    const packed = deflateRawSync(Buffer.alloc(100_000_000));
    const header = Buffer.from(bomb.subarray(0, 30 + 'word/document.xml'.length));
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(10, 22);
    await expect(taken('docx', Buffer.concat([header, packed, bomb.subarray(header.length)]))).rejects.toEqual(failure('import_too_large'));
  });

  it('entities that multiply are not followed', async () => {
    const parts = { 'word/document.xml': Buffer.concat([Buffer.from('<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'), xml('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')]) };
    await expect(taken('docx', zipSync(parts))).rejects.toEqual(failure('import_unreadable'));
  });

  it('five megabytes of text are too large, and say so fast', async () => {
    const started = Date.now();
    await expect(taken('markdown', 'Der Rat möge beschließen. '.repeat(200_000))).rejects.toEqual(failure('import_too_large'));
    await expect(taken('text', 'Der Rat möge beschließen. '.repeat(200_000))).rejects.toEqual(failure('import_too_large'));
    // Refused by its size, before anybody reads it: reading ten megabytes takes far longer.
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('lists two hundred levels deep keep their words', async () => {
    const source = Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- Ebene${level}`).join('\n');
    const imported = await taken('markdown', `# Antrag\n\n## Begründung\n\n${source}\n`);
    expect(missingWords(source, imported)).toEqual([]);
    expect(repair(imported.document)).toEqual(imported.document);
  });

  it('elements a thousand levels deep keep their words', async () => {
    const imported = await taken('markdown', `## Begründung\n\n${'<div><b>'.repeat(1_000)}Innen${'</b></div>'.repeat(1_000)}\n`);
    expect(toText(imported.document)).toContain('Innen');
  });

  it('scripts are left out and pointed out, unsafe links lose their target only', async () => {
    const source = '## Begründung\n\n<script>alert(1)</script>\n\nEin <b onclick="x()">Satz</b> mit [Verweis](javascript:alert(2)) und [Seite](https://example.org/a).\n';
    const imported = await taken('markdown', source);
    expect(JSON.stringify(imported.document)).not.toMatch(/alert|onclick|javascript/);
    expect(JSON.stringify(imported.document)).toContain('https://example.org/a');
    expect(toText(imported.document)).toContain('Ein Satz mit Verweis und Seite.');
    expect(codes(imported)).toEqual(expect.arrayContaining(['code_left_out', 'link_left_out']));
  });
});
