import type { Pool } from 'pg';
import { z } from 'zod';
import type { Append, AppendOutcome } from './document-store.js';
import { headColumns, headRow, seqRow } from './rows.js';
import { atOnce, inFraction, type Queryable } from './transaction.js';

/**
 * The fence, for all documents of a flush in one statement. Until commit the row locks keep everyone else from taking
 * a number, freezing, or changing rights; a document where somebody did so before gives no row, and nothing of it is inserted.
 * Everyone locks in the order of the ids, so two nodes never wait for each other in a circle.
 */
const fencedAppend = `
with wanted as (
  select * from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as wanted (id, epoch, acl_version, lines)
), held as materialized (
  select id from document where id = any ($1) order by id for update
), head as (
  update document d set head_seq = d.head_seq + wanted.lines
  from wanted, held
  where d.id = wanted.id and held.id = wanted.id and d.epoch = wanted.epoch and d.acl_version = wanted.acl_version and d.state = 'draft'
  returning d.id, d.epoch, d.head_seq, wanted.lines
), log as (
  insert into document_update (document_id, seq, epoch, person_id, data)
  select head.id, head.head_seq - head.lines + line.place, head.epoch, line.person_id, substring($10::bytea from line.start for line.length)
  from unnest($5::uuid[], $6::int[], $7::uuid[], $8::int[], $9::int[]) as line (document_id, place, person_id, start, length)
  join head on head.id = line.document_id
)
select id, head_seq from head`;

const committedRow = seqRow.extend({ id: z.string() });

/** Names each document at most once. Outcomes in the order of `wanted`. */
export async function append(pool: Pool, fractionId: string, wanted: readonly Append[]): Promise<AppendOutcome[]> {
  const { rows } = await atOnce(pool, fractionId, fencedAppend, parametersOf(wanted));
  const committed = new Map(rows.map((row) => committedRow.parse(row)).map(({ id, head_seq }) => [id, head_seq]));
  const missing = wanted.filter(({ documentId }) => !committed.has(documentId));
  const refused = missing.length === 0 ? new Map<Append, AppendOutcome>() : await inFraction(pool, fractionId, 'read', (client) => whyRefused(client, missing));
  return wanted.map((each): AppendOutcome => {
    const headSeq = committed.get(each.documentId);
    return headSeq === undefined ? (refused.get(each) ?? { kind: 'refused', reason: 'gone' }) : { kind: 'committed', headSeq };
  });
}

/** All updates travel as one piece: as an array each would be spelled out in hexadecimal digits. */
function parametersOf(wanted: readonly Append[]): unknown[] {
  let end = 1;
  const lines = wanted.flatMap(({ documentId, updates }) => updates.map(({ personId, data }, index) => ({ documentId, place: index + 1, personId, data })));
  return [
    wanted.map(({ documentId }) => documentId),
    wanted.map(({ epoch }) => epoch),
    wanted.map(({ aclVersion }) => aclVersion),
    wanted.map(({ updates }) => updates.length),
    lines.map(({ documentId }) => documentId),
    lines.map(({ place }) => place),
    lines.map(({ personId }) => personId),
    lines.map(({ data }) => (end += data.byteLength) - data.byteLength),
    lines.map(({ data }) => data.byteLength),
    Buffer.concat(lines.map(({ data }) => data)),
  ];
}

async function whyRefused(client: Queryable, refused: readonly Append[]): Promise<Map<Append, AppendOutcome>> {
  const { rows } = await client.query(`select ${headColumns} from document where id = any ($1)`, [refused.map(({ documentId }) => documentId)]);
  const heads = new Map(rows.map((row) => headRow.parse(row)).map((head) => [head.documentId, head]));
  return new Map(refused.map((wanted) => [wanted, reason(wanted, heads.get(wanted.documentId))]));
}

/** Rights before the freeze: who may write no more is barred by name, so that no copy brings their words once the text is thawed. */
function reason(wanted: Append, head: { epoch: number; aclVersion: number; state: string } | undefined): AppendOutcome {
  if (head === undefined) return { kind: 'refused', reason: 'gone' };
  if (head.epoch !== wanted.epoch) return { kind: 'refused', reason: 'epoch' };
  if (head.aclVersion !== wanted.aclVersion) return { kind: 'acl' };
  return head.state === 'frozen' ? { kind: 'refused', reason: 'frozen' } : { kind: 'acl' };
}
