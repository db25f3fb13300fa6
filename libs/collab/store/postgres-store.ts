import type { Pool } from 'pg';
import { append } from './append.js';
import { compact } from './compact.js';
import { DocumentStore, type Append, type AppendOutcome, type Bar, type Barred, type DocumentHead, type DocumentRef, type DocumentTail } from './document-store.js';
import { readDocument } from './read-document.js';
import { barredRow, headColumns, headRow } from './rows.js';
import { inFraction } from './transaction.js';

/** Documents in PostgreSQL 15 or newer. The pool is one with `pipeline`. The pool's role needs no more than select, insert, update, delete on the two tables. */
export class PostgresDocumentStore extends DocumentStore {
  constructor(private readonly pool: Pool) {
    super();
  }

  append(fractionId: string, appends: readonly Append[]): Promise<AppendOutcome[]> {
    return append(this.pool, fractionId, appends);
  }

  read({ fractionId, documentId }: DocumentRef, from: number): Promise<DocumentTail | null> {
    return inFraction(this.pool, fractionId, 'read', (client) => readDocument(client, documentId, from));
  }

  heads(fractionId: string, documentIds: readonly string[]): Promise<DocumentHead[]> {
    return inFraction(this.pool, fractionId, 'read', async (client) => {
      const { rows } = await client.query(`select ${headColumns} from document where id = any($1)`, [documentIds]);
      return rows.map((row) => headRow.parse(row));
    });
  }

  bar({ fractionId, documentId }: DocumentRef, { clientIds, aclVersion, newEpoch }: Bar): Promise<Barred | null> {
    const sql = `
      update document set barred = barred || $2::bigint[], acl_version = acl_version + 1, epoch = epoch + $4
      where id = $1 and acl_version = $3 returning acl_version, epoch`;
    return inFraction(this.pool, fractionId, 'write', async (client) => {
      const { rows } = await client.query(sql, [documentId, clientIds, aclVersion, newEpoch ? 1 : 0]);
      if (rows[0] === undefined) return null;
      const { acl_version, epoch } = barredRow.parse(rows[0]);
      return { aclVersion: acl_version, epoch };
    });
  }

  compact(ref: DocumentRef): Promise<void> {
    return compact(this.pool, ref);
  }
}
