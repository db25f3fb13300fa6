import { encodeFrame, type CloseCode, type CollabRole, type Frame, type NackReason } from '#contracts';
import type { Admission } from '../access.js';

/** The least a socket must be able to do. */
export interface Wire {
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
}

/** One open socket of one session. */
export class Connection {
  role: CollabRole;
  aclVersion: number;
  open = true;
  /** The Yjs client whose caret this socket shows; the first one it names. */
  caret: number | null = null;
  /** Frames with text received so far; what `ack` and `nack` count. */
  received = 0;
  /** Number of the frame that answered our first question. Before it, edits may rest on words we were not shown yet. */
  syncedAt: number | null = null;
  private acked = 0;
  private nacked = 0;

  constructor(
    readonly session: Admission,
    private readonly wire: Wire,
  ) {
    this.role = session.role;
    this.aclVersion = session.aclVersion;
  }

  send(frame: Frame): void {
    this.sendBytes(encodeFrame(frame));
  }

  sendBytes(bytes: Uint8Array): void {
    if (this.open) this.wire.send(bytes);
  }

  /** All frames up to `n` are committed. Held back until the first answer is, because it may carry what came before. */
  ack(n: number): void {
    if (this.syncedAt === null || n < this.syncedAt || n <= this.acked) return;
    this.acked = n;
    this.send({ kind: 'ack', n });
  }

  /** Frame `n` is not saved. Said once for each frame. */
  nack(n: number, reason: NackReason): void {
    if (n <= this.nacked && reason === 'database') return;
    this.nacked = n;
    this.send({ kind: 'nack', n, reason });
  }

  close(code: CloseCode, reason: string): void {
    if (!this.open) return;
    this.open = false;
    this.wire.close(code, reason);
  }
}
