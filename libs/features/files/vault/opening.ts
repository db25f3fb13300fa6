import { Transform, type TransformCallback } from 'node:stream';
import { AppError } from '#kernel';
import { Cutter } from './cutter.js';
import { chunksOf, chunkSize, openChunk, sealedChunkSize, sealedSize, type Address } from './format.js';

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

/**
 * Turns the sealed chunks of `sealedRange(range)` back into exactly the bytes of `range`. Nothing of a chunk comes out
 * before all of it was proven; a missing, foreign or surplus one ends in `object_damaged`.
 */
export class Opening extends Transform {
  private readonly cutter = new Cutter(sealedChunkSize);
  private readonly final: number;
  private index: number;

  constructor(
    private readonly key: Buffer,
    private readonly address: Address,
    private readonly size: number,
    private readonly range: Range,
  ) {
    super();
    this.index = Math.floor(range.start / chunkSize);
    this.final = Math.floor(Math.max(range.start, range.end) / chunkSize);
  }

  override _transform(bytes: Uint8Array, _: BufferEncoding, done: TransformCallback): void {
    this.finish(() => this.cutter.add(bytes).forEach((whole) => this.open(whole)), done);
  }

  override _flush(done: TransformCallback): void {
    this.finish(() => {
      const rest = this.cutter.rest();
      if (rest.length > 0) this.open(rest);
      if (this.index !== this.final + 1) throw new AppError('object_damaged');
    }, done);
  }

  private open(sealed: Buffer): void {
    if (this.index > this.final) throw new AppError('object_damaged');
    const last = this.index === chunksOf(this.size) - 1;
    const plain = openChunk(this.key, { address: this.address, index: this.index, last }, sealed);
    const offset = this.index * chunkSize;
    this.push(plain.subarray(Math.max(0, this.range.start - offset), this.range.end - offset + 1));
    this.index += 1;
  }

  private finish(work: () => void, done: TransformCallback): void {
    try {
      work();
      done();
    } catch (error) {
      done(error instanceof Error ? error : new AppError('object_damaged'));
    }
  }
}
