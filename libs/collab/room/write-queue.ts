import type { NackReason } from '#contracts';
import type { NewUpdate } from '../store/document-store.js';
import type { Connection } from './connection.js';

/** One frame on its way to the database. */
export interface Entry {
  readonly connection: Connection;
  readonly n: number;
  /** What it changed, re-encoded; or, when it changed nothing, the update as it came. */
  readonly update: Uint8Array;
  /** False: nothing to store, it is confirmed with what came before it. */
  readonly changed: boolean;
  /** Yjs clients whose operations it adds. */
  readonly writes: readonly number[];
  /** Somebody saw it and left: that copy is out of reach. */
  escaped?: boolean;
}

const batchEntries = 1_000;

/** Frames shown to the room and not yet committed, in order. */
export class WriteQueue {
  private entries: Entry[] = [];
  bytes = 0;

  get all(): readonly Entry[] {
    return this.entries;
  }

  get empty(): boolean {
    return this.entries.length === 0;
  }

  push(entry: Entry): void {
    this.entries.push(entry);
    this.bytes += entry.update.byteLength;
  }

  /** Somebody goes who was shown all of this, except what is their own. */
  escapeWith(leaving: Connection): void {
    for (const entry of this.entries) if (entry.connection !== leaving) entry.escaped = true;
  }

  /** The next frames to commit; they stay in the queue until `confirm`. */
  batch(): readonly Entry[] {
    return this.entries.slice(0, batchEntries);
  }

  confirm(batch: readonly Entry[]): void {
    for (const entry of this.entries.splice(0, batch.length)) this.bytes -= entry.update.byteLength;
    for (const [connection, n] of lastOf(batch)) connection.ack(n);
  }

  /** Tells each writer about the newest of its frames. The frames stay: a `database` nack is a delay, not an end. */
  deny(reason: NackReason, entries: readonly Entry[] = this.entries): void {
    for (const [connection, n] of lastOf(entries)) connection.nack(n, reason);
  }

  clear(): void {
    this.entries = [];
    this.bytes = 0;
  }
}

/** What of these frames goes into the log. */
export const updatesOf = (entries: readonly Entry[]): NewUpdate[] =>
  entries.filter(({ changed }) => changed).map(({ connection, update }) => ({ personId: connection.session.personId, data: update }));

const lastOf = (entries: readonly Entry[]): Map<Connection, number> => new Map(entries.map(({ connection, n }) => [connection, n]));
