import { Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import { appendUpdate, beginEpoch, createDocument, readState, ringOnCommit, type Queryable } from '#collab';
import { SCHEMA_VERSION } from '#motion';
import { FractionDb } from '#persistence';
import { queryable } from './queryable.js';

/** A text and one that branches off it, held together until the transaction ends. The branch has all the base has. */
export interface Pair {
  readonly base: Y.Doc;
  readonly branch: Y.Doc;
}

interface BranchRow {
  readonly document_id: string;
  readonly base_id: string;
  readonly followed_seq: string;
}

/**
 * Texts that branch off another. A branch is a document of its own with an own log; what is written in the base is appended
 * to it as well, so that the difference between the two is always exactly what the branch proposes.
 *
 * Whoever touches a text and its branches locks all of them first, in the order in which the engine locks (`hold`).
 */
@Injectable()
export class Branches {
  constructor(private readonly db: FractionDb) {}

  /** A new document that begins with all the base says now. */
  async fork(baseId: string): Promise<string> {
    await this.hold(baseId);
    const { update, headSeq } = await readState(this.client, baseId);
    const id = crypto.randomUUID();
    await createDocument(this.client, { id, schemaVersion: SCHEMA_VERSION, initialUpdate: update });
    await this.belong(id, baseId, headSeq, true);
    return id;
  }

  /** This text goes with another from now on, with words of its own: rights, freeze and end are those of the other. */
  async accompany(baseId: string, documentId: string): Promise<void> {
    await this.belong(documentId, baseId, 0, false);
  }

  /** Texts that are frozen and thawed together with this one. */
  async companions(baseId: string): Promise<string[]> {
    const rows = await this.db.query<BranchRow>('select * from text_branch where base_id = $1 and not follows order by document_id', [baseId]);
    return rows.map((row) => row.document_id);
  }

  /** Locks a text together with the branches that are still written. */
  async hold(baseId: string): Promise<void> {
    await this.db.query(
      `select 1 from document where id = $1 or (state = 'draft' and id in (select document_id from text_branch where base_id = $1)) order by id for update`,
      [baseId],
    );
  }

  /** Appends to every open branch what the base got since the branch last looked. Nothing happens twice. */
  async follow(baseId: string): Promise<void> {
    const [any] = await this.db.query('select 1 from text_branch where base_id = $1 and follows limit 1', [baseId]);
    if (!any) return;
    await this.hold(baseId);
    const { update, headSeq } = await readState(this.client, baseId);
    const behind = await this.db.query<BranchRow>(
      `select b.* from text_branch b join document d on d.id = b.document_id where b.base_id = $1 and b.follows and b.followed_seq < $2 and d.state = 'draft'`,
      [baseId, headSeq],
    );
    for (const { document_id } of behind) await this.catchUp(document_id, update, headSeq);
  }

  /** Both texts as they are committed now. Both stay locked; destroy both documents after use. */
  async pair(documentId: string): Promise<Pair> {
    const [row] = await this.db.query<BranchRow>('select * from text_branch where document_id = $1', [documentId]);
    if (!row) throw new Error(`${documentId} branches off no text`);
    await this.follow(row.base_id);
    return { base: await this.open(row.base_id), branch: await this.open(documentId) };
  }

  /** A forward edit by this person. Open editors show it after the commit. */
  async append(documentId: string, personId: string | null, update: Uint8Array): Promise<void> {
    const headSeq = await appendUpdate(this.client, { documentId, personId, update });
    await ringOnCommit(this.client, { kind: 'moved', fractionId: this.db.actor.fractionId, documentId, headSeq });
  }

  /**
   * Begins a branch anew with exactly this text: its former words must not come back with the next one who merges.
   * Open editors of the branch return with a fresh copy.
   */
  async restart(documentId: string, doc: Y.Doc): Promise<void> {
    await beginEpoch(this.client, documentId, Y.encodeStateAsUpdate(doc));
    await this.db.query(
      'update text_branch b set followed_seq = d.head_seq from document d where b.document_id = $1 and d.id = b.base_id',
      [documentId],
    );
    await ringOnCommit(this.client, { kind: 'changed', fractionId: this.db.actor.fractionId, documentId });
  }

  private belong(documentId: string, baseId: string, seq: number, follows: boolean): Promise<unknown> {
    return this.db.query('insert into text_branch (document_id, base_id, base_seq, followed_seq, follows) values ($1, $2, $3, $3, $4)', [documentId, baseId, seq, follows]);
  }

  private async catchUp(documentId: string, update: Uint8Array, headSeq: number): Promise<void> {
    const doc = await this.open(documentId);
    const news: Uint8Array[] = [];
    doc.on('update', (fresh: Uint8Array) => news.push(fresh));
    Y.applyUpdate(doc, update);
    doc.destroy();
    for (const fresh of news) await this.append(documentId, null, fresh);
    await this.db.query('update text_branch set followed_seq = $2 where document_id = $1', [documentId, headSeq]);
  }

  private async open(documentId: string): Promise<Y.Doc> {
    const { update } = await readState(this.client, documentId);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return doc;
  }

  private get client(): Queryable {
    return queryable(this.db);
  }
}
