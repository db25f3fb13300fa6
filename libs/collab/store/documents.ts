import { Replica } from '../room/replica.js';
import { readDocument } from './read-document.js';
import { aclRow, seqRow } from './rows.js';
import type { Queryable } from './transaction.js';

/**
 * What a room of the house does to a document inside its own transaction, which must have opened the fraction.
 * Ring the doorbell after the commit; without the ring open sockets follow within two seconds.
 */

/** There is no such document in this fraction, or it is not in the state the caller needs. */
export class NoSuchDocument extends Error {
  override readonly name = 'NoSuchDocument';
}

export interface NewDocument {
  readonly id: string;
  readonly schemaVersion: number;
  /** The first words, as one Yjs update. Clients seed nothing. */
  readonly initialUpdate: Uint8Array | null;
}

export async function createDocument(client: Queryable, { id, schemaVersion, initialUpdate }: NewDocument): Promise<void> {
  await client.query('insert into document (id, schema_version) values ($1, $2)', [id, schemaVersion]);
  if (initialUpdate !== null) await appendUpdate(client, { documentId: id, personId: null, update: initialUpdate });
}

/** A forward edit by the house or by a person: restoring a version, accepting a suggestion. Returns its sequence. */
export async function appendUpdate(client: Queryable, edit: { documentId: string; personId: string | null; update: Uint8Array }): Promise<number> {
  const sql = `
    with head as (update document set head_seq = head_seq + 1 where id = $1 and state = 'draft' returning head_seq, epoch),
    log as (insert into document_update (document_id, seq, epoch, person_id, data) select $1, head_seq, epoch, $2, $3 from head)
    select head_seq from head`;
  const { rows } = await client.query(sql, [edit.documentId, edit.personId, Buffer.from(edit.update)]);
  if (rows[0] === undefined) throw new NoSuchDocument(`No draft ${edit.documentId}`);
  return seqRow.parse(rows[0]).head_seq;
}

/** The committed text, held until the caller's transaction ends: nobody writes, freezes or changes rights meanwhile. */
export async function readState(client: Queryable, documentId: string): Promise<{ update: Uint8Array; headSeq: number }> {
  const stored = await readDocument(client, documentId, 0, true);
  if (stored === null) throw new NoSuchDocument(`No document ${documentId}`);
  const replica = Replica.of(stored);
  const update = replica.encode();
  replica.destroy();
  return { update, headSeq: stored.head.headSeq };
}

/** From the commit on nobody writes. Returns the last sequence that counts. */
export async function freezeDocument(client: Queryable, documentId: string): Promise<number> {
  const { rows } = await client.query(`update document set state = 'frozen' where id = $1 returning head_seq`, [documentId]);
  if (rows[0] === undefined) throw new NoSuchDocument(`No document ${documentId}`);
  return seqRow.parse(rows[0]).head_seq;
}

/** The text may be written again: a new version begins. Rights rise as well, so that open sockets return at their new role. */
export async function thawDocument(client: Queryable, documentId: string): Promise<void> {
  await client.query(`update document set state = 'draft', acl_version = acl_version + 1 where id = $1`, [documentId]);
}

/** Call in every transaction that changes who may do what in this document: from its commit on, old roles write nothing. */
export async function bumpAcl(client: Queryable, documentId: string): Promise<void> {
  await client.query('update document set acl_version = acl_version + 1 where id = $1', [documentId]);
}

/** The same for all documents of the fraction: a membership changed or ended. In the order in which writers lock. */
export async function bumpAclOfAll(client: Queryable): Promise<void> {
  await client.query(`
    update document set acl_version = acl_version + 1
    where id in (select id from document order by id for update)`);
}

/** The version to resolve a role at: read this first, then the role. `null`: no such document. */
export async function aclVersionOf(client: Queryable, documentId: string): Promise<number | null> {
  const { rows } = await client.query('select acl_version from document where id = $1', [documentId]);
  return rows[0] === undefined ? null : aclRow.parse(rows[0]).acl_version;
}

/** Erasure: the text so far is gone for good, `update` is all that remains, older copies are turned away. */
export async function beginEpoch(client: Queryable, documentId: string, update: Uint8Array): Promise<void> {
  const sql = `update document set epoch = epoch + 1, head_seq = head_seq + 1, snapshot_seq = head_seq + 1, snapshot = $2 where id = $1`;
  await client.query(sql, [documentId, Buffer.from(update)]);
  await client.query('delete from document_update where document_id = $1', [documentId]);
}
