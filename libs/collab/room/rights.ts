import { closeCode, type CollabRole } from '#contracts';
import { mayWrite, type CollabSession } from '../access.js';
import { refuseSome } from './refusal.js';
import type { Room } from './room.js';
import type { Entry } from './write-queue.js';

/**
 * Asks again what everyone may do: those with an open socket and those whose frames still wait. Sockets whose role
 * changed are closed and return at their new one. Runs only between two commits of this room.
 */
export async function reviewRights(room: Room): Promise<void> {
  const { store, access } = room.host;
  const [head] = await store.heads(room.ref.fractionId, [room.ref.documentId]);
  if (head === undefined) return room.retire(closeCode.gone, 'the document is gone');
  const roles = new Map<string, CollabRole | null>();
  const ask = async (session: CollabSession) => {
    const id = `${session.personId} ${session.sessionId}`;
    if (!roles.has(id)) roles.set(id, await access.resolve(session, room.ref.documentId));
    return roles.get(id) ?? null;
  };
  for (const entry of room.queue.all) await ask(entry.connection.session);
  for (const connection of [...room.connections]) {
    const role = await ask(connection.session);
    if (role !== connection.role) room.queue.escapeWith(connection);
    if (role === connection.role) connection.aclVersion = head.aclVersion;
    else if (role === null) connection.close(closeCode.forbidden, 'access was removed');
    else connection.close(closeCode.roleChanged, 'the role changed');
  }
  if (room.retired) return;
  await conclude(room, head, (entry) => {
    const role = roles.get(`${entry.connection.session.personId} ${entry.connection.session.sessionId}`) ?? null;
    return role !== null && mayWrite(role) && !entry.writes.some((client) => head.barred.includes(client));
  });
}

async function conclude(room: Room, head: Room['head'], allowed: (entry: Entry) => boolean): Promise<void> {
  if (!room.queue.all.every(allowed)) {
    if (!(await refuseSome(room, head.aclVersion, allowed))) room.doubtRights();
    return;
  }
  for (const connection of [...room.connections]) if (!connection.open) room.leave(connection);
  room.head = { ...room.head, aclVersion: head.aclVersion };
  room.barred = new Set(head.barred);
  // Someone who joined meanwhile may have been asked at another version.
  room.rightsInDoubt = [...room.connections].some((connection) => connection.aclVersion !== head.aclVersion);
  if (room.rightsInDoubt) room.host.wake(room);
}
