import { createHash, type CipherGCM, type Hash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { AppError } from '#kernel';
import { chunkCipher, chunksOf, chunkSize, endOf, type Address } from './format.js';

const headSize = 4096;

/** What went through the sealing: the hashes of the content, and its first bytes for those who tell types by them. */
export interface Sealed {
  readonly sha256: string;
  /** In hex, by algorithm; those that were asked for. */
  readonly digests: Readonly<Record<string, string>>;
  readonly head: Buffer;
}

/**
 * Turns content of exactly `size` bytes into sealed chunks, bite by bite as it comes: nothing is copied together first.
 * Fails with `upload_incomplete` when more or fewer arrive.
 */
export class Sealing extends Transform {
  private readonly hashes: ReadonlyMap<string, Hash>;
  /** Of the chunk that is being sealed; null between two. */
  private cipher: CipherGCM | null = null;
  private room = chunkSize;
  private head = Buffer.alloc(0);
  private taken = 0;
  private index = 0;

  constructor(
    private readonly key: Buffer,
    private readonly address: Address,
    private readonly size: number,
    digests: readonly string[] = [],
  ) {
    // One by one: bites of a byte stream would be copied together for whoever iterates over it.
    super({ readableObjectMode: true, readableHighWaterMark: 4 });
    this.hashes = new Map(['sha256', ...digests].map((algorithm) => [algorithm, createHash(algorithm)]));
  }

  /** Known once everything has passed. */
  result(): Sealed {
    const digests = Object.fromEntries([...this.hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
    return { sha256: digests['sha256'] ?? '', digests, head: this.head };
  }

  override _transform(bytes: Uint8Array, _: BufferEncoding, done: TransformCallback): void {
    this.taken += bytes.length;
    if (this.taken > this.size) return done(new AppError('upload_incomplete'));
    for (const hash of this.hashes.values()) hash.update(bytes);
    if (this.head.length < headSize) this.head = Buffer.concat([this.head, bytes.subarray(0, headSize - this.head.length)]);
    for (let rest = bytes; rest.length > 0; rest = this.seal(rest));
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.taken !== this.size) return done(new AppError('upload_incomplete'));
    if (this.index < chunksOf(this.size)) this.close();
    done();
  }

  /** Seals what fits into the present chunk; the rest comes back. */
  private seal(bytes: Uint8Array): Uint8Array {
    const bite = bytes.subarray(0, this.room);
    this.push(this.present.update(bite));
    this.room -= bite.length;
    if (this.room === 0) this.close();
    return bytes.subarray(bite.length);
  }

  private close(): void {
    this.push(endOf(this.present));
    this.cipher = null;
    this.room = chunkSize;
    this.index += 1;
  }

  private get present(): CipherGCM {
    const last = this.index === chunksOf(this.size) - 1;
    this.cipher ??= chunkCipher(this.key, { address: this.address, index: this.index, last });
    return this.cipher;
  }
}
