import * as Y from 'yjs';
import { closeCode, decodeFrame, FrameError, type CloseCode, type Frame, type NackReason } from '#contracts';
import { mayWrite } from '../access.js';
import type { Connection } from './connection.js';
import { inspect, type Inspection } from './inspect.js';
import { within } from './patience.js';
import type { Room } from './room.js';

type TextFrame = Extract<Frame, { kind: 'sync-step-2' | 'update' | 'awareness' }>;

/** One frame from one socket. Never throws for what a client sent. */
export function receive(room: Room, connection: Connection, bytes: Uint8Array): void {
  if (room.retired || !connection.open) return;
  const frame = decoded(bytes);
  if (frame === null) return connection.close(closeCode.garbage, 'not a frame of this protocol');
  switch (frame.kind) {
    case 'sync-step-1':
      return void answer(room, connection, frame.stateVector);
    case 'sync-step-2':
    case 'update':
      return receiveText(room, connection, frame);
    case 'awareness':
      return room.presence.receive(connection, frame.update);
    case 'query-awareness':
      return room.presence.introduce(connection);
    default:
      return connection.close(closeCode.garbage, 'only the server sends this frame');
  }
}

function decoded(bytes: Uint8Array): Frame | null {
  try {
    return decodeFrame(bytes);
  } catch (error) {
    if (error instanceof FrameError) return null;
    throw error;
  }
}

/** The client asks what it lacks. Writers are asked back; readers are not, nothing of theirs is wanted. */
async function answer(room: Room, connection: Connection, stateVector: Uint8Array): Promise<void> {
  const theirs = stateOf(stateVector);
  if (theirs === null) return connection.close(closeCode.garbage, 'the state vector cannot be decoded');
  const writes = mayWrite(connection.role) && !room.frozen;
  const suspects = writes ? [...theirs].filter(([client]) => room.barred.has(client)) : [...theirs];
  const ahead = () => suspects.some(([client, clock]) => clock > room.replica.clockOf(client));
  if (ahead()) await room.catchUp().catch((error: unknown) => room.host.report('catch-up failed', { error }));
  if (room.retired || !connection.open) return;
  if (ahead()) return connection.close(closeCode.stale, 'this copy holds words that are not in the document');
  connection.send({ kind: 'sync-step-2', update: room.replica.encode(stateVector) });
  if (writes) connection.send({ kind: 'sync-step-1', stateVector: room.replica.stateVector() });
}

function stateOf(stateVector: Uint8Array): Map<number, number> | null {
  try {
    return Y.decodeStateVector(stateVector);
  } catch {
    return null;
  }
}

function receiveText(room: Room, connection: Connection, frame: TextFrame): void {
  const n = ++connection.received;
  const refuse = (reason: NackReason, code: CloseCode, why: string) => {
    connection.nack(n, reason);
    connection.close(code, why);
  };
  if (!mayWrite(connection.role)) return refuse('forbidden', closeCode.resync, 'this role does not write');
  if (room.frozen) return refuse('frozen', closeCode.resync, 'the document is frozen');
  const first = frame.kind === 'sync-step-2' && connection.syncedAt === null;
  const { limits } = room.host;
  if (frame.update.byteLength > (first ? limits.syncBytes : limits.frameBytes)) return refuse('overflow', closeCode.tooLarge, 'the change is too large');
  if (room.queue.bytes > limits.queueBytes) return refuse('overflow', closeCode.unavailable, 'too much waits for the database');
  const inspection = inspect(frame.update, room.replica, room.host.vocabulary);
  if (inspection.kind === 'garbage') return refuse('garbage', closeCode.garbage, inspection.why);
  if (inspection.kind === 'missing') {
    // Before the first answer an edit may rest on offline work that only the answer brings; it brings this edit too.
    if (frame.kind === 'update' && connection.syncedAt === null) return;
    return refuse('missing', first ? closeCode.stale : closeCode.resync, 'parts are missing before this change');
  }
  const objection = objectionTo(room, connection, inspection, first ? limits.newClientsPerSync : limits.newClientsPerUpdate);
  if (objection !== null) return refuse('forbidden', ...objection);
  if (first) connection.syncedAt = n;
  if (frame.kind === 'update') for (const client of inspection.writes) room.writers.set(client, connection);
  accept(room, { connection, n, writes: inspection.writes }, frame.update, first ? limits.syncMs : limits.changeMs);
}

function objectionTo(
  room: Room,
  connection: Connection,
  { writes, strangers }: Extract<Inspection, { kind: 'sound' }>,
  mostStrangers: number,
): [CloseCode, string] | null {
  if (strangers > mostStrangers) return [closeCode.garbage, 'too many new clients in one change'];
  if (writes.some((client) => room.barred.has(client))) return [closeCode.stale, 'this copy holds words that were refused'];
  const foreign = writes.some((client) => {
    const writer = room.writers.get(client);
    return writer !== undefined && writer.open && writer.session.personId !== connection.session.personId;
  });
  return foreign ? [closeCode.garbage, 'operations in the name of another writer'] : null;
}

/** Shown to the others at once, committed a few milliseconds later. */
function accept(room: Room, entry: { connection: Connection; n: number; writes: readonly number[] }, update: Uint8Array, patienceMs: number): void {
  try {
    const data = within(patienceMs, () => room.replica.apply(update));
    if (data !== null) room.broadcast({ kind: 'update', update: data }, entry.connection);
    room.queue.push({ ...entry, update: data ?? update, changed: data !== null });
    room.host.wake(room);
  } catch (error) {
    // Half an update may be in memory now: the committed text is the only one to trust.
    room.host.report('an inspected update failed to apply', { ...room.ref, error });
    entry.connection.nack(entry.n, 'garbage');
    entry.connection.close(closeCode.garbage, 'the change cannot be applied');
    room.queue.deny('missing');
    room.retire(closeCode.resync, 'the document is read again');
  }
}
