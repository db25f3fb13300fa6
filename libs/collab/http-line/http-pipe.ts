import { EventEmitter } from 'node:events';
import { closeCode, mostInParcel, type Parcel } from '#contracts';
import type { Limits } from '../limits.js';
import type { Pipe } from '../socket/pipe.js';

/** A line over HTTP that looks like a socket to its attendant. What was sent stays until the client says it arrived. */
export class HttpPipe extends EventEmitter implements Pipe {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  /** Why the line ended, once it has; the client is told when it asks next. */
  ended: { readonly code: number; readonly reason: string } | null = null;
  /** How many frames of the client were taken. */
  taken = 0;
  private readonly out: Uint8Array[] = [];
  /** Number of the first frame in `out`. */
  private first = 1;
  private paused = false;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private heardAt = Date.now();
  private wake: () => void = () => undefined;

  constructor(private readonly limits: Limits) {
    super();
  }

  /** Frames of the client, each once and in their order: what was taken before is passed over. False: some are missing. */
  take({ first, frames }: Parcel): boolean {
    if (first > this.taken + 1) return false;
    const news = frames.slice(this.taken + 1 - first);
    this.taken += news.length;
    for (const frame of news) this.hear(frame);
    return true;
  }

  /** What the client has not heard yet, as soon as there is something; empty after `pollMs`. A newer question ends an older one. */
  async next(heard: number): Promise<Parcel> {
    this.heardAt = Date.now();
    this.arrived(heard);
    this.wake();
    if (this.out.length === 0 && this.ended === null) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.limits.pollMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.heardAt = Date.now();
    return { heard: this.taken, first: this.first, frames: this.out.slice(0, mostInParcel) };
  }

  get silent(): boolean {
    return Date.now() - this.heardAt > this.limits.pollMs + this.limits.lineSilentMs;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    const { held } = this;
    this.held = [];
    this.heldBytes = 0;
    for (const frame of held) this.hear(frame);
  }

  send(bytes: Uint8Array): void {
    if (this.ended !== null) return;
    this.out.push(bytes);
    this.bufferedAmount += bytes.byteLength;
    this.wake();
  }

  /** A socket's heartbeat: here every question is a sign of life. */
  ping(): void {
    if (!this.silent) this.emit('pong');
  }

  close(code: number, reason: string): void {
    if (this.ended !== null) return;
    this.ended = { code, reason };
    this.readyState = 3;
    this.wake();
    // As a socket does: never while its owner still speaks.
    setImmediate(() => this.emit('close'));
  }

  terminate(): void {
    this.close(closeCode.resync, 'the line was too slow');
  }

  private hear(frame: Uint8Array): void {
    if (this.ended !== null) return;
    if (!this.paused) return void this.emit('message', Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength), true);
    this.held.push(frame);
    this.heldBytes += frame.byteLength;
    if (this.heldBytes > this.limits.syncBytes || this.held.length > this.limits.framesPerSecond) this.close(closeCode.tooFast, 'too many changes at once');
  }

  private arrived(heard: number): void {
    const gone = this.out.splice(0, Math.max(0, heard - this.first + 1));
    this.first += gone.length;
    for (const frame of gone) this.bufferedAmount -= frame.byteLength;
  }
}
