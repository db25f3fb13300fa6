import { z } from 'zod';
import type { DocumentHead } from './document-store.js';

/** bigint arrives as text; sequences and client ids stay far below 2^53. */
const bigint = z.coerce.number().int();
const bytes = z.instanceof(Uint8Array);

export const headColumns = 'id, state, epoch, schema_version, head_seq, acl_version, snapshot_seq, barred';

export const headRow = z
  .object({
    id: z.string(),
    state: z.enum(['draft', 'frozen']),
    epoch: z.number(),
    schema_version: z.number(),
    head_seq: bigint,
    acl_version: z.number(),
    snapshot_seq: bigint,
    barred: z.array(bigint),
  })
  .transform(
    (row): DocumentHead & { snapshotSeq: number } => ({
      documentId: row.id,
      state: row.state,
      epoch: row.epoch,
      schemaVersion: row.schema_version,
      headSeq: row.head_seq,
      aclVersion: row.acl_version,
      snapshotSeq: row.snapshot_seq,
      barred: row.barred,
    }),
  );

export const updateRow = z.object({ seq: bigint, data: bytes });
export const snapshotRow = z.object({ snapshot: bytes.nullable() });
export const seqRow = z.object({ head_seq: bigint });
export const aclRow = z.object({ acl_version: z.number() });
export const barredRow = aclRow.extend({ epoch: z.number() });
