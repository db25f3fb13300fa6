import { inflateRawSync } from 'node:zlib';
import { Unreadable } from '../task.js';

/** Office files have a few dozen to a few thousand parts. */
const mostEntries = 5_000;
/** Of one part and of all that are read together, unpacked. */
const mostBytes = 64 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/**
 * The parts of an archive, read by its directory. Sizes that the archive claims are never believed: unpacking stops at
 * the real byte, and what all parts unpack to together is limited too.
 */
export class Zip {
  private readonly entries: ReadonlyMap<string, Entry>;
  private left = mostBytes;

  constructor(private readonly bytes: Buffer) {
    this.entries = directory(bytes);
  }

  /** Names that fit, in the order of their numbers: slide2 before slide10. */
  names(pattern: RegExp): string[] {
    const number = (name: string) => Number(/(\d+)\D*$/.exec(name)?.[1] ?? 0);
    return [...this.entries.keys()].filter((name) => pattern.test(name)).sort((a, b) => number(a) - number(b));
  }

  /** A part as text; null when there is none of that name. */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const unpacked = this.unpack(entry);
    this.left -= unpacked.length;
    return unpacked.toString('utf8');
  }

  private unpack({ method, packed, at }: Entry): Buffer {
    if (this.bytes.readUInt32LE(at) !== localMark) throw new Unreadable('damaged');
    const start = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const content = this.bytes.subarray(start, start + packed);
    if (method === 0 && content.length <= this.left) return content;
    if (method !== 8) throw new Unreadable(method === 0 ? 'too_large' : 'damaged');
    try {
      return inflateRawSync(content, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      throw new Unreadable(error instanceof RangeError ? 'too_large' : 'damaged');
    }
  }
}

function directory(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endMark) throw new Unreadable('damaged');
  const entries = new Map<string, Entry>();
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Unreadable('too_large');
  for (let at = bytes.readUInt32LE(end + 16), n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new Unreadable('damaged');
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    // Bit 0: locked by a password.
    if (bytes.readUInt16LE(at + 8) & 1) throw new Unreadable('locked');
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    entries.set(name, { method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), at: bytes.readUInt32LE(at + 42) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}
