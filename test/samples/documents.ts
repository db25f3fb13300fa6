import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const ooxml = 'application/vnd.openxmlformats-officedocument.';
const opendocument = 'application/vnd.oasis.opendocument.';

export const types = {
  docx: `${ooxml}wordprocessingml.document`,
  xlsx: `${ooxml}spreadsheetml.sheet`,
  pptx: `${ooxml}presentationml.presentation`,
  odt: `${opendocument}text`,
  ods: `${opendocument}spreadsheet`,
  odp: `${opendocument}presentation`,
  pdf: 'application/pdf',
};

const zipped = (parts: Record<string, string>): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const docx = (...paragraphs: string[]): Buffer =>
  zipped({ 'word/document.xml': `<w:document><w:body>${paragraphs.map((each) => `<w:p><w:r><w:t>${escaped(each)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>` });

export const odf = (kind: 'text' | 'spreadsheet' | 'presentation', ...paragraphs: string[]): Buffer =>
  zipped({
    mimetype: `${opendocument}${kind}`,
    'content.xml': `<office:document-content><office:body>${paragraphs.map((each) => `<text:p>${escaped(each)}</text:p>`).join('')}</office:body></office:document-content>`,
  });

export const xlsx = (...cells: string[]): Buffer =>
  zipped({
    'xl/sharedStrings.xml': `<sst>${cells.map((each) => `<si><t>${escaped(each)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${cells.map((_, n) => `<c t="s"><v>${n}</v></c>`).join('')}<c><v>4711</v></c></row></sheetData></worksheet>`,
  });

export const pptx = (...slides: string[]): Buffer =>
  zipped(Object.fromEntries(slides.map((each, n) => [`ppt/slides/slide${n + 1}.xml`, `<p:sld><a:p><a:r><a:t>${escaped(each)}</a:t></a:r></a:p></p:sld>`])));

/** A PDF with one line of text on each page. */
export function pdf(...pages: string[]): Buffer {
  const content = (text: string) => `BT /F 24 Tf 72 700 Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((text, n) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * n} 0 R>>`,
      `<</Length ${content(text).length}>>stream\n${content(text)}\nendstream`,
    ]),
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, n) => {
    const place = body.length;
    body += `${n + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(body + tail, 'latin1');
}

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the archive says the part unpacks to, whatever it really is. */
  readonly claims: number;
}

/** Every packing sets up a quarter of a megabyte for itself: bytes that are the same in many parts are packed once. */
function packer() {
  const known = new Map<Buffer, { packed: Buffer; sum: number }>();
  return (bytes: Buffer) => {
    const done = known.get(bytes) ?? { packed: deflateRawSync(bytes), sum: crc32(bytes) };
    known.set(bytes, done);
    return done;
  };
}

/** An archive written by hand, so that it may lie. */
export function archive(parts: readonly Part[]): Buffer {
  let at = 0;
  const pieces: Buffer[] = [];
  const entries: Buffer[] = [];
  const pack = packer();
  for (const { name, bytes, claims } of parts) {
    const { packed, sum } = pack(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(sum, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed];
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, Buffer.from(name)]));
    for (const piece of local) at += piece.length;
    pieces.push(...local);
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length & 0xffff, 8);
  end.writeUInt16LE(parts.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, directory, end]);
}
