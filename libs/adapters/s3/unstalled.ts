import { Readable } from 'node:stream';
import { AppError } from '#kernel';
import { named } from './s3-failure.js';

async function* read(source: Readable, timeoutMs: number): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(() => source.destroy(new AppError('storage_down')), timeoutMs);
      const next = await chunks.next().finally(() => clearTimeout(timer));
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    throw named(error);
  } finally {
    source.destroy();
  }
}

/**
 * An answer's body that ends in `storage_down` when the server falls silent. The clock runs only while somebody waits
 * for bytes: a slow reader is no reason to hang up.
 */
export const unstalled = (source: Readable, timeoutMs: number): Readable => Readable.from(read(source, timeoutMs), { objectMode: false });
