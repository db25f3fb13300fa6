import { setImmediate } from 'node:timers/promises';
import type { Pool } from 'pg';
import * as Y from 'yjs';
import { Replica } from '../room/replica.js';
import type { DocumentRef } from './document-store.js';
import { readDocument } from './read-document.js';
import { inFraction } from './transaction.js';

/** A snapshot that does not say the same as the log must never replace it. */
export class CompactionError extends Error {
  override readonly name = 'CompactionError';
}

/**
 * Two transactions on purpose: the snapshot is committed with its sequence before one line of the log goes.
 * A crash between them leaves lines that nobody reads.
 */
export async function compact(pool: Pool, { fractionId, documentId }: DocumentRef): Promise<void> {
  const stored = await inFraction(pool, fractionId, 'read', (client) => readDocument(client, documentId, 0));
  if (stored === null || stored.updates.length === 0) return;
  const snapshot = await fold(stored);
  const { headSeq, epoch } = stored.head;
  await inFraction(pool, fractionId, 'write', (client) =>
    client.query('update document set snapshot = $2, snapshot_seq = $3 where id = $1 and epoch = $4 and snapshot_seq < $3', [
      documentId,
      Buffer.from(snapshot),
      headSeq,
      epoch,
    ]),
  );
  await inFraction(pool, fractionId, 'write', (client) =>
    client.query('delete from document_update u using document d where d.id = $1 and u.document_id = d.id and u.seq <= d.snapshot_seq', [documentId]),
  );
}

/** Of a long text each step takes a tenth of a second: between them others have their turn. */
async function fold(stored: { snapshot: Uint8Array | null; updates: readonly Uint8Array[] }): Promise<Uint8Array> {
  const replica = Replica.of(stored);
  await setImmediate();
  const folded = replica.encode();
  await setImmediate();
  const copy = Replica.of({ snapshot: folded, updates: [] });
  await setImmediate();
  const same = Y.equalSnapshots(Y.snapshot(replica.doc), Y.snapshot(copy.doc));
  replica.destroy();
  copy.destroy();
  if (!same) throw new CompactionError('The snapshot differs from the log it was made of');
  return folded;
}
