import { setTimeout as sleep } from 'node:timers/promises';
import type { Limits } from '../limits.js';
import type { Report } from '../report.js';
import type { Append, AppendOutcome, DocumentStore } from '../store/document-store.js';
import { refuseAll } from './refusal.js';
import { reviewRights } from './rights.js';
import type { Room } from './room.js';
import { updatesOf, type Entry } from './write-queue.js';

interface Batch {
  readonly room: Room;
  readonly entries: readonly Entry[];
  /** Null: nothing in it changed the text. */
  readonly append: Append | null;
}

const firstPause = 200;
const longestPause = 2_000;

/**
 * Brings the queues of all rooms to the database. One transaction at a time for each fraction: while it runs, the next
 * one fills up. When the database fails, the frames stay queued and their writers are told.
 */
export class GroupCommit {
  private readonly lanes = new Map<string, Set<Room>>();

  constructor(
    private readonly store: DocumentStore,
    private readonly limits: Limits,
    private readonly report: Report,
    private readonly committed: (room: Room, headSeq: number) => void,
  ) {}

  wake(room: Room): void {
    const { fractionId } = room.ref;
    const lane = this.lanes.get(fractionId);
    if (lane !== undefined) return void lane.add(room);
    const begun = new Set([room]);
    this.lanes.set(fractionId, begun);
    void this.run(fractionId, begun);
  }

  /** Resolves when nothing waits any more, or after `patienceMs`. */
  async settled(patienceMs: number): Promise<void> {
    const end = Date.now() + patienceMs;
    while (this.lanes.size > 0 && Date.now() < end) await sleep(this.limits.flushMs);
  }

  private async run(fractionId: string, waiting: Set<Room>): Promise<void> {
    let pause = firstPause;
    while (waiting.size > 0) {
      await sleep(this.limits.flushMs);
      const rooms = [...waiting].filter((room) => !room.retired);
      waiting.clear();
      try {
        await this.flush(fractionId, rooms);
        pause = firstPause;
      } catch (error) {
        this.report('the database did not take the edits', { fractionId, error });
        for (const room of rooms) {
          room.queue.deny('database');
          waiting.add(room);
        }
        await sleep(pause);
        pause = Math.min(2 * pause, longestPause);
      }
    }
    this.lanes.delete(fractionId);
  }

  private async flush(fractionId: string, rooms: readonly Room[]): Promise<void> {
    for (const room of rooms) if (room.rightsInDoubt) await reviewRights(room);
    const batches = rooms.filter((room) => !room.retired && !room.queue.empty).map(batchOf);
    const appends = batches.flatMap(({ append }) => append ?? []);
    const outcomes = appends.length === 0 ? [] : await this.store.append(fractionId, appends);
    const byAppend = new Map(appends.map((append, index) => [append, outcomes[index]]));
    for (const batch of batches) this.settle(batch, batch.append === null ? undefined : byAppend.get(batch.append));
  }

  private settle({ room, entries, append }: Batch, outcome: AppendOutcome | undefined): void {
    if (room.retired) return;
    if (outcome?.kind === 'acl') return room.doubtRights();
    if (outcome?.kind === 'refused') return refuseAll(room, outcome.reason);
    room.queue.confirm(entries);
    if (!room.queue.empty) this.wake(room);
    if (outcome === undefined || append === null) return;
    void room.advance(outcome.headSeq, append.updates.length).catch((error: unknown) => this.report('catch-up failed', { ...room.ref, error }));
    this.committed(room, outcome.headSeq);
  }
}

function batchOf(room: Room): Batch {
  const entries = room.queue.batch();
  const updates = updatesOf(entries);
  const { epoch, aclVersion } = room.head;
  const append = updates.length === 0 ? null : { documentId: room.ref.documentId, epoch, aclVersion, updates };
  return { room, entries, append };
}
