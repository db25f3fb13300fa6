import { closeCode } from '#contracts';
import type { Access, Lapse } from './access.js';
import type { Report } from './report.js';
import type { Connection } from './room/connection.js';
import type { Room } from './room/room.js';
import type { DocumentStore } from './store/document-store.js';

/** Compares open rooms with the database: what the doorbell did not say is found out here. */
export async function lookAround(rooms: readonly Room[], store: DocumentStore, report: Report): Promise<void> {
  const fractions = new Set(rooms.map((room) => room.ref.fractionId));
  for (const fractionId of fractions) {
    try {
      await compare(fractionId, rooms.filter((room) => room.ref.fractionId === fractionId), store);
    } catch (error) {
      report('open documents could not be compared with the database', { fractionId, error });
    }
  }
}

async function compare(fractionId: string, rooms: readonly Room[], store: DocumentStore): Promise<void> {
  const heads = await store.heads(fractionId, rooms.map((room) => room.ref.documentId));
  const byId = new Map(heads.map((head) => [head.documentId, head]));
  for (const room of rooms) {
    const head = byId.get(room.ref.documentId);
    if (room.retired) continue;
    if (head === undefined) room.retire(closeCode.gone, 'the document is gone');
    else room.learn(head);
  }
}

const farewells: Record<Lapse['why'], readonly [typeof closeCode.signedOut | typeof closeCode.forbidden, string]> = {
  'signed-out': [closeCode.signedOut, 'signed out'],
  forbidden: [closeCode.forbidden, 'access ended'],
};

/** Closes the sockets of those who may not be here any more, although no document's rights changed. */
export async function sendLapsedHome(connections: readonly Connection[], access: Access, report: Report): Promise<void> {
  if (connections.length === 0) return;
  try {
    const lapses = await access.lapsed(connections.map(({ session }) => session));
    const why = new Map(lapses.map((lapse) => [lapse.session, lapse.why]));
    for (const connection of connections) {
      const reason = why.get(connection.session);
      if (reason !== undefined) connection.close(...farewells[reason]);
    }
  } catch (error) {
    report('open sessions could not be compared with the database', { error });
  }
}
