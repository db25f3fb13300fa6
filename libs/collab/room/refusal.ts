import * as Y from 'yjs';
import { closeCode, type CloseCode } from '#contracts';
import type { AppendOutcome, Barred } from '../store/document-store.js';
import type { Connection } from './connection.js';
import { inspect } from './inspect.js';
import { Replica } from './replica.js';
import type { Room } from './room.js';
import type { Entry } from './write-queue.js';

/** All frames were shown and none may stay: everyone returns to the committed text. */
export function refuseAll(room: Room, reason: Extract<AppendOutcome, { kind: 'refused' }>['reason']): void {
  if (reason === 'gone') return room.retire(closeCode.gone, 'the document is gone');
  room.queue.deny(reason);
  if (reason === 'epoch') return room.retire(closeCode.stale, 'the document was begun anew');
  room.broadcast({ kind: 'freeze' });
  room.retire(room.queue.all.some(deletes) ? closeCode.stale : closeCode.resync, 'the document is frozen');
}

/**
 * A deletion has no author in Yjs: nothing in the copy of somebody who saw it tells it from their own, and no client id can
 * be barred for it. Those copies are turned away, all of them.
 */
const deletes = ({ changed, update }: Entry): boolean => changed && Y.decodeUpdate(update).ds.clients.size > 0;

/**
 * Some frames were shown whose writers may no longer write. Their Yjs clients are barred first, so that the words cannot
 * come back in the copy of someone else, on no node; then what stands without them is committed, and the room is read again.
 * Was a deletion among them and somebody left who saw it, then a new epoch begins: no older copy enters any more. `aclVersion` is the one at which `allowed` was found out. Returns false when it is outdated: ask again.
 */
export async function refuseSome(room: Room, aclVersion: number, allowed: (entry: Entry) => boolean): Promise<boolean> {
  const entries = [...room.queue.all];
  const refused = entries.filter((entry) => !allowed(entry));
  const barred = new Set(refused.flatMap((entry) => entry.writes));
  const deleting = refused.filter(deletes);
  const next = await room.host.store.bar(room.ref, { clientIds: [...barred], aclVersion, newEpoch: deleting.some(({ escaped }) => escaped === true) });
  if (next === null) return false;
  const stored = await room.host.store.read(room.ref, 0);
  const survivors = stored === null ? [] : standing(Replica.of(stored), entries.filter(allowed), barred);
  const saved = (await save(room, next, survivors)) ? new Set(survivors.map(({ entry }) => entry)) : new Set<Entry>();
  conclude(room, saved, deleting.length > 0 ? closeCode.stale : closeCode.resync);
  return true;
}

interface Survivor {
  readonly entry: Entry;
  /** What it adds to the committed text; null: nothing. */
  readonly data: Uint8Array | null;
}

/** Those of the frames that can be applied without the refused ones. */
function standing(replica: Replica, entries: readonly Entry[], barred: ReadonlySet<number>): Survivor[] {
  const survivors = entries.flatMap((entry) => {
    const inspection = inspect(entry.update, replica);
    if (inspection.kind !== 'sound' || inspection.writes.some((client) => barred.has(client))) return [];
    return [{ entry, data: replica.apply(entry.update) }];
  });
  replica.destroy();
  return survivors;
}

async function save(room: Room, { epoch, aclVersion }: Barred, survivors: readonly Survivor[]): Promise<boolean> {
  const { documentId, fractionId } = room.ref;
  const updates = survivors.flatMap(({ entry, data }) => (data === null ? [] : [{ personId: entry.connection.session.personId, data }]));
  if (updates.length === 0) return true;
  const [outcome] = await room.host.store.append(fractionId, [{ documentId, epoch, aclVersion, updates }]);
  if (outcome?.kind !== 'committed') return false;
  room.host.moved(room.ref, outcome.headSeq);
  return true;
}

/** An `ack` covers all frames before it, so nothing after a writer's first loss is acknowledged. */
function conclude(room: Room, saved: ReadonlySet<Entry>, code: CloseCode): void {
  const losers = new Set<Connection>();
  for (const entry of room.queue.all) {
    const { connection, n } = entry;
    if (saved.has(entry) && !losers.has(connection)) connection.ack(n);
    else {
      losers.add(connection);
      connection.nack(n, 'forbidden');
    }
  }
  room.retire(code, 'words were refused that were already shown');
}
