import type { DocumentTail } from './document-store.js';
import { headColumns, headRow, snapshotRow, updateRow } from './rows.js';
import type { Queryable } from './transaction.js';

export interface StoredDocument extends DocumentTail {
  readonly snapshotSeq: number;
}

/** A sequence number is missing: never serve a text with a hole. */
export class GapError extends Error {
  override readonly name = 'GapError';
}

/**
 * Reads what came after `from`. Needs a transaction that sees one moment: the row and its log must belong together,
 * either by repeatable read or because the caller holds the row (`lock`).
 */
export async function readDocument(client: Queryable, documentId: string, from: number, lock = false): Promise<StoredDocument | null> {
  const found = await client.query(`select ${headColumns} from document where id = $1${lock ? ' for update' : ''}`, [documentId]);
  if (found.rows[0] === undefined) return null;
  const { snapshotSeq, ...head } = headRow.parse(found.rows[0]);
  const snapshot = snapshotSeq > from ? await readSnapshot(client, documentId) : null;
  const start = Math.max(from, snapshotSeq);
  const log = await client.query('select seq, data from document_update where document_id = $1 and seq > $2 order by seq', [documentId, start]);
  const updates = log.rows.map((row, index) => {
    const update = updateRow.parse(row);
    if (update.seq !== start + index + 1) throw new GapError(`Update ${start + index + 1} of document ${documentId} is missing`);
    return update.data;
  });
  if (start + updates.length < head.headSeq) throw new GapError(`The log of document ${documentId} ends before ${head.headSeq}`);
  return { head, snapshotSeq, snapshot, updates };
}

async function readSnapshot(client: Queryable, documentId: string): Promise<Uint8Array | null> {
  const found = await client.query('select snapshot from document where id = $1', [documentId]);
  return snapshotRow.parse(found.rows[0]).snapshot;
}
