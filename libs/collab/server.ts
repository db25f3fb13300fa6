import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeCode } from '#contracts';
import type { Access } from './access.js';
import type { Doorbell, Note, RevokedNote } from './doorbell/doorbell.js';
import { defaultLimits, type Limits } from './limits.js';
import { Lines } from './http-line/lines.js';
import type { Report } from './report.js';
import { GroupCommit } from './room/group-commit.js';
import { Rooms } from './room/rooms.js';
import type { Vocabulary } from './room/safe-content.js';
import { Attendant } from './socket/serve.js';
import { openEntrance, type Arrived, type Entrance } from './socket/upgrade.js';
import type { DocumentRef, DocumentStore } from './store/document-store.js';
import { lookAround, sendLapsedHome } from './watch.js';

export interface CollabParts {
  readonly store: DocumentStore;
  readonly access: Access;
  readonly doorbell: Doorbell;
  readonly report: Report;
  /** The names an editor can show; absent, everything is taken. */
  readonly vocabulary?: Vocabulary;
  readonly limits?: Partial<Limits>;
}

const farewell = 'this server restarts';
const farewellMs = 5_000;

/** Co-editing on one node. Any number of nodes share one database and need not know each other. */
export class CollabServer {
  private readonly limits: Limits;
  private readonly rooms: Rooms;
  private readonly commits: GroupCommit;
  private readonly sockets = new Set<Attendant>();
  private readonly leaving: (() => void)[] = [];
  private readonly lines: Lines[] = [];
  private closed = false;

  constructor(private readonly parts: CollabParts) {
    const { store, access, doorbell, report } = parts;
    this.limits = { ...defaultLimits, ...parts.limits };
    const moved = ({ fractionId, documentId }: DocumentRef, headSeq: number) => doorbell.ring({ kind: 'moved', fractionId, documentId, headSeq });
    this.commits = new GroupCommit(store, this.limits, report, (room, headSeq) => moved(room.ref, headSeq));
    this.rooms = new Rooms({
      store,
      access,
      limits: this.limits,
      report,
      vocabulary: parts.vocabulary ?? null,
      wake: (room) => this.commits.wake(room),
      retired: (room) => this.rooms.forget(room),
      moved,
      relay: ({ fractionId, documentId }, awareness) =>
        doorbell.ring({ kind: 'carets', fractionId, documentId, update: Buffer.from(awareness).toString('base64') }),
      askForCarets: ({ fractionId, documentId }) => doorbell.ring({ kind: 'who-is-here', fractionId, documentId }),
    });
  }

  /** Listens to the doorbell and begins to look after open documents. */
  async start(): Promise<void> {
    await this.parts.doorbell.listen((note) => this.heard(note));
    this.every(this.limits.watchMs, () => this.watch());
    this.every(this.limits.heartbeatMs, () => this.sockets.forEach((attendant) => attendant.beat()));
  }

  attach(server: Server, entrance: Entrance): void {
    const { rooms, limits, sockets } = this;
    const { access, report } = this.parts;
    const arrived: Arrived = (socket, admission, visit) => {
      const attendant = new Attendant(socket, admission, { rooms, access, limits, report, sockets });
      // Its rights were being looked up while this node closed.
      if (this.closed) return attendant.connection.close(closeCode.restart, farewell);
      attendant.seat(visit).catch((error: unknown) => {
        report('a document could not be opened', { documentId: visit.documentId, error });
        attendant.connection.close(closeCode.unavailable, 'the document cannot be opened now');
      });
    };
    this.leaving.push(openEntrance(server, entrance, limits, report, arrived));
    const { carried } = entrance;
    if (carried === undefined) return;
    const lines = new Lines({ ...entrance, carried }, limits, report, { arrived, ring: (note) => this.parts.doorbell.ring(note) });
    this.lines.push(lines);
    this.leaving.push(() => lines.stop());
  }

  /** For requests of clients without a WebSocket; false: not for us. Ask before any other handler. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    return this.lines.some((lines) => lines.answer(request, response));
  }

  /** Call after committing a change of state, rights or epoch. Open sockets of all nodes follow. */
  changed({ fractionId, documentId }: DocumentRef): void {
    this.announce({ kind: 'changed', fractionId, documentId });
  }

  /** Closes the sockets of a session, a person or a document, on all nodes. */
  revoke(whose: Omit<RevokedNote, 'kind'>): void {
    this.announce({ kind: 'revoked', ...whose });
  }

  /** Commits what waits, then says good-bye; clients return elsewhere. Whoever does not answer, an iPad asleep, is not waited for. */
  async close(): Promise<void> {
    this.closed = true;
    this.leaving.forEach((leave) => leave());
    await this.commits.settled(farewellMs);
    for (const room of this.rooms.all()) room.retire(closeCode.restart, farewell);
    for (const { connection } of [...this.sockets]) connection.close(closeCode.restart, farewell);
    await this.emptied(farewellMs);
    for (const attendant of [...this.sockets]) attendant.cut();
    await this.parts.doorbell.close();
  }

  private async emptied(patienceMs: number): Promise<void> {
    const end = Date.now() + patienceMs;
    while (this.sockets.size > 0 && Date.now() < end) await sleep(20);
  }

  private announce(note: Note): void {
    this.parts.doorbell.ring(note);
    this.heard(note);
  }

  private heard(note: Note): void {
    if (note.kind === 'revoked') return this.closeSockets(note);
    if (note.kind === 'line-asked' || note.kind === 'line-answered') return this.lines.forEach((lines) => lines.heard(note));
    const room = this.rooms.get(note);
    if (room === undefined) return;
    if (note.kind === 'carets') return room.presence.receiveRelayed(Buffer.from(note.update, 'base64'));
    if (note.kind === 'who-is-here') return room.presence.relayAll();
    if (note.kind === 'noticed') return room.broadcast({ kind: 'notice', topic: note.topic });
    if (note.kind === 'changed') return void lookAround([room], this.parts.store, this.parts.report);
    room.catchUpTo(note.headSeq).catch((error: unknown) => this.parts.report('catch-up failed', { ...room.ref, error }));
  }

  private closeSockets(note: RevokedNote): void {
    const { fractionId, documentId, personId, sessionId } = note;
    const [code, reason] = sessionId === undefined ? ([closeCode.forbidden, 'access was removed'] as const) : ([closeCode.signedOut, 'signed out'] as const);
    for (const { connection } of [...this.sockets]) {
      const { session } = connection;
      const wanted: readonly (readonly [string | undefined, string])[] = [
        [fractionId, session.fractionId],
        [documentId, session.documentId],
        [personId, session.personId],
        [sessionId, session.sessionId],
      ];
      if (wanted.every(([want, have]) => want === undefined || want === have)) connection.close(code, reason);
    }
  }

  private async watch(): Promise<void> {
    const rooms = this.rooms.all();
    await lookAround(rooms, this.parts.store, this.parts.report);
    await sendLapsedHome([...this.sockets].map(({ connection }) => connection), this.parts.access, this.parts.report);
    for (const room of rooms) {
      room.presence.expire(Date.now());
      this.rooms.fold(room, 4 * this.limits.tail);
    }
  }

  /** One at a time: a slow round delays the next one instead of joining it. */
  private every(pauseMs: number, work: () => Promise<void> | void): void {
    const loop = async () => {
      while (!this.closed) {
        await sleep(pauseMs, undefined, { ref: false });
        if (!this.closed) await work();
      }
    };
    void loop();
  }
}
