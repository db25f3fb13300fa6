import { closeCode, encodeFrame, type CloseCode, type Frame } from '#contracts';
import type { Access } from '../access.js';
import type { Limits } from '../limits.js';
import type { Report } from '../report.js';
import type { DocumentHead, DocumentRef, DocumentStore, DocumentTail } from '../store/document-store.js';
import type { Connection } from './connection.js';
import { Presence } from './presence.js';
import { Replica } from './replica.js';
import type { Vocabulary } from './safe-content.js';
import { WriteQueue } from './write-queue.js';

/** What a room needs from the house around it. */
export interface RoomHost {
  readonly store: DocumentStore;
  readonly access: Access;
  readonly limits: Limits;
  readonly report: Report;
  readonly vocabulary: Vocabulary | null;
  /** The room has something for the database. */
  wake(room: Room): void;
  /** The room ended; the next one who comes opens it anew. */
  retired(room: Room): void;
  /** This node committed up to `headSeq`: for the other nodes. */
  moved(ref: DocumentRef, headSeq: number): void;
  /** Carets of this node for the other nodes. */
  relay(ref: DocumentRef, awareness: Uint8Array): void;
  /** Asks the other nodes for theirs. */
  askForCarets(ref: DocumentRef): void;
}

/** One open document on this node: its text in memory, its sockets, its uncommitted frames. */
export class Room {
  readonly connections = new Set<Connection>();
  readonly queue = new WriteQueue();
  readonly presence: Presence;
  readonly replica: Replica;
  /** Which socket writes as which Yjs client. */
  readonly writers = new Map<number, Connection>();
  head: DocumentHead;
  barred: ReadonlySet<number>;
  /** The rights changed, or someone came with newer ones: ask again before the next commit. */
  rightsInDoubt = false;
  retired = false;
  private catchingUp: Promise<void> | null = null;

  constructor(
    readonly ref: DocumentRef,
    stored: DocumentTail,
    readonly host: RoomHost,
  ) {
    this.replica = Replica.of(stored);
    this.head = stored.head;
    this.barred = new Set(stored.head.barred);
    this.presence = new Presence({
      limits: host.limits,
      broadcast: (frame) => this.broadcast(frame),
      relay: (awareness) => host.relay(this.ref, awareness),
    });
  }

  get frozen(): boolean {
    return this.head.state === 'frozen';
  }

  join(connection: Connection): void {
    this.connections.add(connection);
    if (connection.aclVersion !== this.head.aclVersion) this.doubtRights();
    const { epoch, schemaVersion, aclVersion } = this.head;
    connection.send({ kind: 'hello', role: connection.role, epoch, schema: schemaVersion, aclVersion });
    if (this.frozen) connection.send({ kind: 'freeze' });
    this.presence.introduce(connection);
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.queue.escapeWith(connection);
    this.presence.leave(connection);
    for (const [client, writer] of this.writers) if (writer === connection) this.writers.delete(client);
  }

  broadcast(frame: Frame, except?: Connection): void {
    const bytes = encodeFrame(frame);
    for (const connection of this.connections) if (connection !== except) connection.sendBytes(bytes);
  }

  doubtRights(): void {
    this.rightsInDoubt = true;
    this.host.wake(this);
  }

  /** What the row says now. Rights only sink in with the next look at who may write (`reviewRights`). */
  learn(head: DocumentHead): void {
    if (head.epoch !== this.head.epoch) return this.retire(closeCode.stale, 'the document was begun anew');
    if (head.state === 'draft' && this.frozen) return this.retire(closeCode.roleChanged, 'the document may be written again');
    if (head.state === 'frozen' && !this.frozen) {
      this.head = { ...this.head, state: 'frozen' };
      this.broadcast({ kind: 'freeze' });
    }
    if (head.aclVersion !== this.head.aclVersion) this.doubtRights();
    void this.catchUpTo(head.headSeq).catch((error: unknown) => this.host.report('catch-up failed', { ...this.ref, error }));
  }

  /** Own updates were committed up to `headSeq`; what others committed before them is read. */
  async advance(headSeq: number, count: number): Promise<void> {
    await this.catchUpTo(headSeq - count);
    this.head = { ...this.head, headSeq: Math.max(this.head.headSeq, headSeq) };
  }

  /** A reading that began before the commit in question does not see it: hence the loop. */
  async catchUpTo(headSeq: number): Promise<void> {
    while (!this.retired && this.head.headSeq < headSeq) await this.catchUp();
  }

  /** Reads and shows what other nodes committed. Many callers share one reading. */
  catchUp(): Promise<void> {
    this.catchingUp ??= this.readOn().finally(() => (this.catchingUp = null));
    return this.catchingUp;
  }

  private async readOn(): Promise<void> {
    const tail = await this.host.store.read(this.ref, this.head.headSeq);
    if (this.retired) return;
    if (tail === null) return this.retire(closeCode.gone, 'the document is gone');
    if (tail.head.epoch === this.head.epoch) {
      const news = this.replica.applyAll(tail);
      if (news !== null) this.broadcast({ kind: 'update', update: news });
      this.head = { ...this.head, headSeq: Math.max(this.head.headSeq, tail.head.headSeq) };
    }
    this.learn(tail.head);
  }

  /** Ends the room. Whoever returns gets the committed text from a new one. */
  retire(code: CloseCode, reason: string): void {
    if (this.retired) return;
    this.retired = true;
    for (const connection of this.connections) connection.close(code, reason);
    this.connections.clear();
    this.queue.clear();
    this.presence.end();
    this.replica.destroy();
    this.host.retired(this);
  }
}
