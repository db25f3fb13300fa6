import { Readable } from 'node:stream';
import { AppError } from '#kernel';
import { named } from './s3-failure.js';

/** Bytes that may wait for a reader before the server has to. */
const held = 512 * 1024;

/**
 * An answer's body that ends in `storage_down` when the server falls silent. The clock runs only while somebody waits
 * for bytes: a slow reader is no reason to hang up.
 */
export class Unstalled extends Readable {
  private waits = false;
  private readonly clock: NodeJS.Timeout;

  constructor(
    private readonly source: Readable,
    timeoutMs: number,
  ) {
    super({ highWaterMark: held });
    this.clock = setTimeout(() => this.ring(), timeoutMs);
    source.on('data', (bytes: Uint8Array) => this.pass(bytes)).pause();
    source.once('end', () => this.push(null)).once('error', (error) => this.destroy(named(error)));
    source.once('close', () => source.readableEnded || this.destroy(new AppError('storage_down')));
  }

  override _read(): void {
    if (this.waits) return;
    this.waits = true;
    this.clock.refresh();
    this.source.resume();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.clock);
    this.source.destroy();
    done(error);
  }

  private pass(bytes: Uint8Array): void {
    this.clock.refresh();
    if (this.push(bytes)) return;
    this.waits = false;
    this.source.pause();
  }

  private ring(): void {
    if (this.waits) this.destroy(new AppError('storage_down'));
    else this.clock.refresh();
  }
}
