import type { Frame, NackReason } from './frames.js';

export interface Saved {
  /** `saved`: the database has all of it. `saving`: on its way. `unsaved`: on this device only. */
  readonly state: 'saved' | 'saving' | 'unsaved';
  /** Changes on this device that nobody confirmed. */
  readonly changes: number;
  /** Why the last one was not taken; null once everything is saved. */
  readonly reason: NackReason | null;
}

/**
 * Knows what "Gespeichert" may be said of. Counts the frames that leave and the `ack`s that come; a frame covers all
 * edits made before it, once this connection has sent everything it had (`sync-step-2`).
 */
export class SaveState {
  private edits = 0;
  private confirmed = 0;
  private frames = 0;
  private connected = false;
  private reason: NackReason | null = null;
  /** Number of the frame that carried everything from before this connection. */
  private whole: number | null = null;
  private covers: { readonly n: number; readonly edits: number }[] = [];

  constructor(private readonly changed: (saved: Saved) => void = () => undefined) {}

  get now(): Saved {
    const changes = this.edits - this.confirmed;
    if (changes === 0) return { state: 'saved', changes, reason: null };
    return { state: this.connected && this.reason === null ? 'saving' : 'unsaved', changes, reason: this.reason };
  }

  /** The person changed the text. Call before the frame leaves: register on the document before the provider does. */
  edited(): void {
    this.edits += 1;
    this.tell();
  }

  /** Changes of an earlier page that this device holds and nobody confirmed. */
  restored(changes: number): void {
    this.edits += changes;
    this.tell();
  }

  /** A frame is handed to an open socket. */
  sent(frame: Frame): void {
    if (frame.kind !== 'sync-step-2' && frame.kind !== 'update') return;
    this.frames += 1;
    if (frame.kind === 'sync-step-2') this.whole ??= this.frames;
    this.covers.push({ n: this.frames, edits: this.edits });
  }

  received(frame: Frame): void {
    if (frame.kind === 'hello') this.opened();
    if (frame.kind === 'ack') this.acknowledged(frame.n);
    if (frame.kind === 'nack') this.reason = frame.reason;
    this.tell();
  }

  /** The connection is gone: its numbers mean nothing any more. */
  closed(): void {
    this.connected = false;
    this.frames = 0;
    this.whole = null;
    this.covers = [];
    this.tell();
  }

  private opened(): void {
    this.connected = true;
    this.reason = null;
  }

  private acknowledged(n: number): void {
    if (this.whole === null || n < this.whole) return;
    const covered = this.covers.filter((frame) => frame.n <= n);
    this.covers = this.covers.filter((frame) => frame.n > n);
    this.confirmed = Math.max(this.confirmed, ...covered.map((frame) => frame.edits));
    this.reason = null;
  }

  private tell(): void {
    this.changed(this.now);
  }
}
