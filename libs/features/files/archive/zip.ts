import { crc32 } from 'node:zlib';

/** A file with its bytes, or a folder without any. `path`: with `/` between names, no `/` at the end. */
export interface ZipEntry {
  readonly path: string;
  readonly at: Date;
  /** `null`: a folder. */
  readonly bytes: number | null;
}
export type Open<E> = (entry: E) => Promise<AsyncIterable<Uint8Array>>;

const most32 = 0xffffffff;
const most16 = 0xffff;
/** Sum and sizes stand behind the bytes; names are UTF-8. */
const flags = 0x0808;

interface Placed {
  readonly entry: ZipEntry;
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
}

const nameOf = ({ path, bytes }: ZipEntry): Buffer => Buffer.from(bytes === null ? `${path}/` : path);
const isLarge = (entry: ZipEntry): boolean => (entry.bytes ?? 0) >= most32;

/** Numbers in their widths, little end first, as everything in a ZIP file. */
function pack(fields: readonly (readonly [value: number, width: 2 | 4 | 8])[]): Buffer {
  const packed = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 8) packed.writeBigUInt64LE(BigInt(value), at);
    else packed.writeUIntLE(value, at, width);
    at += width;
  }
  return packed;
}

/** Two seconds is as fine as it gets, and 1980 as early. */
function stamp(at: Date): readonly [time: number, day: number] {
  const year = Math.min(Math.max(at.getFullYear(), 1980), 2107);
  return [(at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1), ((year - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()];
}

function localHeader({ entry, name }: Placed): Buffer {
  const [time, day] = stamp(entry.at);
  const large = isLarge(entry);
  const size = large ? most32 : 0;
  const extra = large ? pack([[1, 2], [16, 2], [0, 8], [0, 8]]) : Buffer.alloc(0);
  const head = pack([[0x04034b50, 4], [large ? 45 : 20, 2], [flags, 2], [0, 2], [time, 2], [day, 2], [0, 4], [size, 4], [size, 4], [name.length, 2], [extra.length, 2]]);
  return Buffer.concat([head, name, extra]);
}

function descriptor({ entry, crc }: Placed): Buffer {
  const bytes = entry.bytes ?? 0;
  const width = isLarge(entry) ? 8 : 4;
  return pack([[0x08074b50, 4], [crc, 4], [bytes, width], [bytes, width]]);
}

function centralHeader({ entry, name, offset, crc }: Placed): Buffer {
  const [time, day] = stamp(entry.at);
  const [bytes, large, far] = [entry.bytes ?? 0, isLarge(entry), offset >= most32];
  const wide = [...(large ? [bytes, bytes] : []), ...(far ? [offset] : [])];
  const extra = wide.length > 0 ? pack([[1, 2], [wide.length * 8, 2], ...wide.map((value) => [value, 8] as const)]) : Buffer.alloc(0);
  const size = large ? most32 : bytes;
  const [version, attributes] = [wide.length > 0 ? 45 : 20, entry.bytes === null ? 0x10 : 0];
  const head = pack([
    ...([[0x02014b50, 4], [version, 2], [version, 2], [flags, 2], [0, 2], [time, 2], [day, 2], [crc, 4], [size, 4], [size, 4]] as const),
    ...([[name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [attributes, 4], [far ? most32 : offset, 4]] as const),
  ]);
  return Buffer.concat([head, name, extra]);
}

function ending(count: number, start: number, length: number): Buffer {
  const wide = count >= most16 || start >= most32 || length >= most32;
  const end64 = [[0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [length, 8], [start, 8]] as const;
  const locator = [[0x07064b50, 4], [0, 4], [start + length, 8], [1, 4]] as const;
  const [n, l, s] = [Math.min(count, most16), Math.min(length, most32), Math.min(start, most32)];
  return pack([...(wide ? [...end64, ...locator] : []), ...([[0x06054b50, 4], [0, 2], [0, 2], [n, 2], [n, 2], [l, 4], [s, 4], [0, 2]] as const)]);
}

const sizeOf = (each: Placed): number => localHeader(each).length + (each.entry.bytes ?? 0) + descriptor(each).length;

/** How many bytes the whole has: known before the first one is read. */
export function zipSize(entries: readonly ZipEntry[]): number {
  let offset = 0;
  let central = 0;
  for (const entry of entries) {
    const here = { entry, name: nameOf(entry), offset, crc: 0 };
    offset += sizeOf(here);
    central += centralHeader(here).length;
  }
  return offset + central + ending(entries.length, offset, central).length;
}

/**
 * A ZIP file (with ZIP64 where it is large) as a stream; nothing is pressed together, most files are already. Entries may
 * come one by one, as they are made.
 */
export async function* zip<E extends ZipEntry>(entries: Iterable<E> | AsyncIterable<E>, open: Open<E>): AsyncGenerator<Uint8Array> {
  const placed: Placed[] = [];
  let at = 0;
  for await (const entry of entries) {
    const each = { entry, name: nameOf(entry), offset: at, crc: 0 };
    placed.push(each);
    yield localHeader(each);
    if (entry.bytes !== null) for await (const bytes of await open(entry)) yield summed(each, bytes);
    yield descriptor(each);
    at += sizeOf(each);
  }
  const central = Buffer.concat(placed.map(centralHeader));
  yield central;
  yield ending(placed.length, at, central.length);
}

function summed(each: Placed, bytes: Uint8Array): Uint8Array {
  each.crc = crc32(bytes, each.crc);
  return bytes;
}
