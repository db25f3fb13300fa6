import { closeCode, encodeFrame } from '#contracts';
import type { Access, Admission } from '../access.js';
import type { Limits } from '../limits.js';
import type { Report } from '../report.js';
import { Connection } from '../room/connection.js';
import { receive } from '../room/receive.js';
import type { Room } from '../room/room.js';
import type { Rooms } from '../room/rooms.js';
import { Labour } from './labour.js';
import type { Pipe } from './pipe.js';
import { Rate } from './rate.js';
import type { Visit } from './upgrade.js';

export interface Hall {
  readonly rooms: Rooms;
  readonly access: Access;
  readonly limits: Limits;
  readonly report: Report;
  readonly sockets: Set<Attendant>;
}

/** No carets: says only that the line is alive, as y-websocket hangs up after 30 s of silence. */
const sign = encodeFrame({ kind: 'awareness', update: new Uint8Array([0]) });

/** One socket from its first to its last byte. */
export class Attendant {
  readonly connection: Connection;
  private readonly frames: Rate;
  private readonly bytes: Rate;
  private readonly labour: Labour;
  private room: Room | null = null;
  private answered = true;

  constructor(
    private readonly socket: Pipe,
    admission: Admission,
    private readonly hall: Hall,
  ) {
    this.frames = new Rate(hall.limits.framesPerSecond);
    this.bytes = new Rate(hall.limits.bytesPerSecond);
    this.labour = new Labour(hall.limits.busyMsPerSecond);
    this.connection = new Connection(admission, { send: (bytes) => this.send(bytes), close: (code, reason) => this.hangUp(code, reason) });
    hall.sockets.add(this);
    socket.pause();
    socket.on('error', (error) => hall.report('a socket broke', { error }));
    socket.on('pong', () => (this.answered = true));
    socket.on('message', (data, isBinary) => this.hear(data, isBinary));
    socket.on('close', () => this.gone());
  }

  /** Brings the socket into its room. It is read from only then, so nothing piles up while the document is loaded. */
  async seat(visit: Visit): Promise<void> {
    const { connection, hall } = this;
    const room = await hall.rooms.enter(connection.session);
    if (room === null) return connection.close(closeCode.gone, 'the document is gone');
    if (visit.schema === null || visit.schema < room.head.schemaVersion) return connection.close(closeCode.reload, 'please reload: the editor is too old');
    if (visit.epoch !== null && visit.epoch !== room.head.epoch) return connection.close(closeCode.stale, 'the document was begun anew');
    if (!(await this.isStillAdmitted(room))) return;
    if (!connection.open) return;
    if (room.retired) return connection.close(closeCode.resync, 'the document is read again');
    this.room = room;
    room.join(connection);
    this.socket.resume();
  }

  /** A ticket is some seconds old: when the rights changed since, they are asked for again. */
  private async isStillAdmitted(room: Room): Promise<boolean> {
    const { connection, hall } = this;
    const { aclVersion } = room.head;
    if (connection.aclVersion >= aclVersion) return true;
    const role = await hall.access.resolve(connection.session, connection.session.documentId);
    if (role === null) connection.close(closeCode.forbidden, 'access was removed');
    else connection.role = role;
    connection.aclVersion = aclVersion;
    return role !== null;
  }

  /** Called every heartbeat. */
  beat(): void {
    if (!this.answered) return this.socket.terminate();
    this.answered = false;
    this.socket.ping();
    this.connection.sendBytes(sign);
  }

  /** Without a word. */
  cut(): void {
    this.socket.terminate();
  }

  private hear(data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean): void {
    const { connection, room } = this;
    if (room === null || !connection.open) return;
    if (!isBinary || !Buffer.isBuffer(data)) return connection.close(closeCode.garbage, 'text is not understood here');
    if (!this.frames.take(1) || !this.bytes.take(data.byteLength)) return connection.close(closeCode.tooFast, 'too many changes at once');
    if (connection.syncedAt === null) return receive(room, connection, data);
    if (!this.labour.spend(() => receive(room, connection, data))) connection.close(closeCode.tooFast, 'changes that keep the server busy');
  }

  private send(bytes: Uint8Array): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > this.hall.limits.unreadBytes) return this.socket.terminate();
    this.socket.send(bytes);
  }

  private hangUp(code: number, reason: string): void {
    // A paused socket would never see the answer to its close frame.
    this.socket.resume();
    this.socket.close(code, reason);
  }

  private gone(): void {
    const { connection, room, hall } = this;
    connection.open = false;
    hall.sockets.delete(this);
    if (room === null || room.retired) return;
    room.leave(connection);
    if (room.connections.size === 0) hall.rooms.lingerOn(room);
  }
}
