import { Transform, type TransformCallback } from 'node:stream';
import { AppError } from '#kernel';
import { ChunkOpening, chunksOf, chunkSize, sealedChunkSize, sealedSize, type Address } from './format.js';

/** Both ends inclusive, in bytes of the content. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The sealed bytes that hold `range`: whole chunks. */
export function sealedRange(range: Range, size: number): Range {
  const first = Math.floor(range.start / chunkSize);
  const last = Math.floor(range.end / chunkSize);
  return { start: first * sealedChunkSize, end: Math.min((last + 1) * sealedChunkSize, sealedSize(size)) - 1 };
}

/** What is held of such an object while it is opened is no more than a stream of a larger one holds. */
export const isSmall = (size: number): boolean => size <= chunkSize;

/** The bytes of `range` of a small object, whose sealed bytes are one chunk and have come whole. */
export function openedAtOnce(key: Buffer, address: Address, sealed: Buffer, size: number, range: Range): Buffer {
  const chunk = new ChunkOpening(key, { address, index: 0, last: true }, size);
  if (chunk.take(sealed).length > 0 || !chunk.whole) throw new AppError('object_damaged');
  return Buffer.concat(chunk.prove()).subarray(range.start, range.end + 1);
}

/** Bytes between the store and the answer, so that neither waits for the other at every bite. */
const held = 2 * chunkSize;

/**
 * Turns the sealed chunks of `sealedRange(range)` back into exactly the bytes of `range`, bite by bite as they come:
 * nothing is copied together first. Nothing of a chunk comes out before all of it was proven; a missing, foreign or
 * surplus one ends in `object_damaged`.
 */
export class Opening extends Transform {
  private readonly final: number;
  private index: number;
  private chunk: ChunkOpening | null = null;
  /** Where in the content the next proven byte stands. */
  private position: number;

  constructor(
    private readonly key: Buffer,
    private readonly address: Address,
    private readonly size: number,
    private readonly range: Range,
  ) {
    super({ highWaterMark: held });
    this.index = Math.floor(range.start / chunkSize);
    this.final = Math.floor(Math.max(range.start, range.end) / chunkSize);
    this.position = this.index * chunkSize;
  }

  override _transform(bytes: Uint8Array, _: BufferEncoding, done: TransformCallback): void {
    try {
      for (let rest = bytes; rest.length > 0; ) rest = this.open(rest);
      done();
    } catch (error) {
      done(error instanceof Error ? error : new AppError('object_damaged'));
    }
  }

  override _flush(done: TransformCallback): void {
    done(this.index === this.final + 1 ? null : new AppError('object_damaged'));
  }

  /** What is left for the next chunk. */
  private open(bytes: Uint8Array): Uint8Array {
    if (this.index > this.final) throw new AppError('object_damaged');
    this.chunk ??= this.next();
    const rest = this.chunk.take(bytes);
    if (!this.chunk.whole) return rest;
    for (const plain of this.chunk.prove()) this.show(plain);
    this.chunk = null;
    this.index += 1;
    return rest;
  }

  private next(): ChunkOpening {
    const { address, index, size } = this;
    const last = index === chunksOf(size) - 1;
    return new ChunkOpening(this.key, { address, index, last }, last ? size - index * chunkSize : chunkSize);
  }

  private show(plain: Buffer): void {
    const { start, end } = this.range;
    const wanted = plain.subarray(Math.max(0, start - this.position), Math.max(0, end - this.position + 1));
    this.position += plain.length;
    if (wanted.length > 0) this.push(wanted);
  }
}
