import { once } from 'node:events';
import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { ObjectStore } from '#ports';
import { sealedSize, storeKey, type Address } from './format.js';
import { openedAtOnce, Opening, sealedRange, type Range } from './opening.js';
import { Sealing, type Sealed } from './sealing.js';

/** Leaves the source open when the sink fails: the source may be a request that still waits for an answer. */
function pour(content: Readable, into: Sealing): void {
  const brokenOff = (cause?: Error) => into.destroy(new AppError('upload_incomplete', {}, { cause }));
  if (content.destroyed && !content.readableEnded) brokenOff();
  content.once('error', brokenOff);
  content.once('close', () => content.readableEnded || brokenOff());
  content.pipe(into);
}

const isMissing = (error: unknown): boolean => error instanceof AppError && error.code === 'not_found';

const lost = (error: unknown): never => {
  throw isMissing(error) ? new AppError('object_damaged', {}, { cause: error }) : error;
};

/** Objects sealed before they leave the process and opened after they have come back. Knows keys, but keeps none. */
@Injectable()
export class SealedStore {
  constructor(private readonly store: ObjectStore) {}

  /** Stores exactly `size` bytes, or nothing. `key` must never have sealed anything before. */
  async put(address: Address, key: Buffer, content: Readable, size: number, digests: readonly string[] = []): Promise<Sealed> {
    const sealing = new Sealing(key, address, size, digests);
    // The store may still be opening its file when the content breaks; it hears of that as soon as it reads.
    sealing.on('error', () => undefined);
    pour(content, sealing);
    try {
      await this.store.put(storeKey(address), sealing, sealedSize(size));
      return sealing.result();
    } catch (error) {
      // What still comes is read and forgotten: a browser in the middle of sending hears no answer before its last byte.
      content.unpipe(sealing);
      content.resume();
      throw error;
    } finally {
      sealing.destroy();
    }
  }

  /**
   * The content of an object of `size` bytes, or of a part of it. Resolves only when the first bytes are proven, so
   * that damage there is told before an answer begins; later damage breaks the stream with `object_damaged`.
   */
  async get(address: Address, key: Buffer, size: number, range?: Range): Promise<Readable> {
    const sealed = await this.store.get(storeKey(address), range && sealedRange(range, size)).catch(lost);
    const opening = new Opening(key, address, size, range ?? { start: 0, end: size - 1 });
    pipeline(sealed, opening, () => undefined);
    await once(opening, 'readable');
    return opening;
  }

  /** The same for a small object, which is opened at once. */
  async getWhole(address: Address, key: Buffer, size: number, range: Range = { start: 0, end: size - 1 }): Promise<Buffer> {
    const sealed = await buffer(await this.store.get(storeKey(address)).catch(lost));
    return openedAtOnce(key, address, sealed, size, range);
  }

  async remove(address: Address): Promise<void> {
    await this.store.remove(storeKey(address));
  }

  async has(address: Address): Promise<boolean> {
    const size = await this.store.size(storeKey(address)).catch((error: unknown) => (isMissing(error) ? null : Promise.reject(error)));
    return size !== null;
  }

  /** Ids of all objects that lie in the store for this owner. */
  async *objectsOf(owner: string): AsyncIterable<string> {
    for await (const key of this.store.list(`${owner}/`)) yield key.slice(owner.length + 1);
  }
}
