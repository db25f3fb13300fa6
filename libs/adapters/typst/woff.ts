import { inflateSync } from 'node:zlib';

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly bytes: Buffer;
}

const WOFF = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** Unpacks a WOFF 1 font into the TrueType or OpenType font inside; the PDF engine reads no WOFF. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF) throw new Error('Not a WOFF 1 font');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => readTable(woff, WOFF_HEADER + index * WOFF_ENTRY));
  const header = sfntHeader(woff.readUInt32BE(4), tables.length);
  const body: Buffer[] = [];
  let offset = header.length;
  tables.forEach((table, index) => {
    writeEntry(header, SFNT_HEADER + index * SFNT_ENTRY, table, offset);
    const padding = Buffer.alloc((4 - (table.bytes.length % 4)) % 4);
    body.push(table.bytes, padding);
    offset += table.bytes.length + padding.length;
  });
  return Buffer.concat([header, ...body]);
}

function readTable(woff: Buffer, entry: number): Table {
  const [offset, packed, unpacked] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
  const stored = woff.subarray(offset, offset + packed);
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    bytes: packed < unpacked ? inflateSync(stored) : stored,
  };
}

function sfntHeader(flavour: number, count: number): Buffer {
  const header = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * SFNT_ENTRY;
  header.writeUInt32BE(flavour, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(range, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(count * SFNT_ENTRY - range, 10);
  return header;
}

function writeEntry(header: Buffer, at: number, table: Table, offset: number): void {
  header.write(table.tag, at, 'latin1');
  header.writeUInt32BE(table.checksum, at + 4);
  header.writeUInt32BE(offset, at + 8);
  header.writeUInt32BE(table.bytes.length, at + 12);
}
