import { Room, type RoomHost } from './room.js';
import type { DocumentRef } from '../store/document-store.js';

const keyOf = ({ fractionId, documentId }: DocumentRef): string => `${fractionId}/${documentId}`;

/** The open documents of this node. Many who come at once share one reading. */
export class Rooms {
  private readonly open = new Map<string, Room>();
  private readonly opening = new Map<string, Promise<Room | null>>();
  /** Sequence up to which the log was folded when last looked at. */
  private readonly folded = new Map<Room, number>();

  constructor(private readonly host: RoomHost) {}

  all(): Room[] {
    return [...this.open.values()];
  }

  get(ref: DocumentRef): Room | undefined {
    return this.open.get(keyOf(ref));
  }

  /** The room with everything committed so far, or null when there is no such document. Throws when it cannot be read. */
  async enter(ref: DocumentRef): Promise<Room | null> {
    const room = this.get(ref);
    if (room !== undefined) {
      await room.catchUp();
      return room.retired ? this.enter(ref) : room;
    }
    const key = keyOf(ref);
    const reading = this.opening.get(key) ?? this.read(ref).finally(() => this.opening.delete(key));
    this.opening.set(key, reading);
    return reading;
  }

  forget(room: Room): void {
    if (this.open.get(keyOf(room.ref)) === room) this.open.delete(keyOf(room.ref));
    this.folded.delete(room);
  }

  /** After the last one left: back to the database only, unless someone returns or edits still wait. */
  lingerOn(room: Room): void {
    const timer = setTimeout(() => {
      if (room.retired || room.connections.size > 0) return;
      if (!room.queue.empty) return this.lingerOn(room);
      this.fold(room, this.host.limits.tail);
      room.retire(1012, 'nobody is here');
    }, this.host.limits.lingerMs);
    timer.unref();
  }

  /** Folds the log when it has grown past `most` updates. Failing is no harm: the log is complete without it. */
  fold(room: Room, most: number): void {
    const from = this.folded.get(room) ?? room.head.headSeq;
    if (room.head.headSeq - from <= most) return;
    this.folded.set(room, room.head.headSeq);
    this.host.store.compact(room.ref).catch((error: unknown) => this.host.report('compaction failed', { ...room.ref, error }));
  }

  private async read(ref: DocumentRef): Promise<Room | null> {
    const stored = await this.host.store.read(ref, 0);
    if (stored === null) return null;
    const room = new Room(ref, stored, this.host);
    this.open.set(keyOf(ref), room);
    this.folded.set(room, stored.head.headSeq - stored.updates.length);
    this.fold(room, this.host.limits.tail);
    this.host.askForCarets(ref);
    return room;
  }
}
