import { Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import { appendUpdate, bumpAcl, createDocument, freezeDocument, readState, ringOnCommit, thawDocument, type Queryable } from '#collab';
import type { NoticeTopic } from '#contracts';
import { FractionDb } from '#persistence';
import { initialUpdate, readDocument, SCHEMA_VERSION, updateTowards, type MotionDocument } from '#motion';
import { Branches } from './branches.js';
import { queryable } from './queryable.js';

/** A text at one committed moment. */
export interface TextAt {
  readonly document: MotionDocument;
  readonly headSeq: number;
  readonly state: Uint8Array;
}

/** The texts of a fraction, from inside its open transaction. Open editors follow after the commit. */
@Injectable()
export class TextsService {
  constructor(
    private readonly db: FractionDb,
    private readonly branches: Branches,
  ) {}

  /** A new document with its first words; clients seed nothing. */
  async create(document: MotionDocument): Promise<string> {
    const id = crypto.randomUUID();
    await createDocument(this.client, { id, schemaVersion: SCHEMA_VERSION, initialUpdate: initialUpdate(document) });
    return id;
  }

  /** The committed text; it stays locked until the transaction ends, together with what branches off it. */
  async read(documentId: string): Promise<TextAt> {
    await this.branches.hold(documentId);
    const { update, headSeq } = await readState(this.client, documentId);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    const document = readDocument(doc);
    doc.destroy();
    return { document, headSeq, state: update };
  }

  /** Makes the text say this, as an edit by that person; open editors show it after the commit, and what branches off follows. */
  async rewrite(documentId: string, document: MotionDocument, personId: string): Promise<void> {
    await this.branches.hold(documentId);
    const { update: state } = await readState(this.client, documentId);
    const update = updateTowards(state, document);
    if (update === null) return;
    const headSeq = await appendUpdate(this.client, { documentId, personId, update });
    await ringOnCommit(this.client, { kind: 'moved', fractionId: this.db.actor.fractionId, documentId, headSeq });
    await this.branches.follow(documentId);
  }

  /** From the commit on nobody writes; open editors turn read-only at once. */
  async freeze(documentId: string): Promise<void> {
    await this.branches.hold(documentId);
    for (const id of [documentId, ...(await this.branches.companions(documentId))]) await freezeDocument(this.client, id);
    await this.rightsChanged(documentId);
  }

  /** Frozen and out of sight: whoever sits at it loses the right to be there, and is sent away with the commit. */
  async putAway(documentId: string): Promise<void> {
    await this.freeze(documentId);
    await bumpAcl(this.client, documentId);
  }

  async thaw(documentId: string): Promise<void> {
    await this.branches.hold(documentId);
    for (const id of [documentId, ...(await this.branches.companions(documentId))]) await thawDocument(this.client, id);
    await this.rightsChanged(documentId);
  }

  /** Who may do what with this text changed: open sockets come back at their new role. */
  async changeRights(documentId: string): Promise<void> {
    await this.branches.hold(documentId);
    await bumpAcl(this.client, documentId);
    await this.rightsChanged(documentId);
  }

  /** Gone for good, with everything that branched off it. */
  async erase(documentId: string): Promise<void> {
    await this.db.query('delete from document where id = $1 or id in (select document_id from text_branch where base_id = $1)', [documentId]);
  }

  /** Something beside the text changed: open editors ask for it again once this transaction has committed. */
  async notice(documentId: string, topic: NoticeTopic): Promise<void> {
    await ringOnCommit(this.client, { kind: 'noticed', fractionId: this.db.actor.fractionId, documentId, topic });
  }

  /** Whoever writes on a branch does so by a right to the base: it is asked for again. */
  private async rightsChanged(documentId: string): Promise<void> {
    const branches = await this.db.query<{ document_id: string }>('select document_id from text_branch where base_id = $1 order by document_id', [documentId]);
    for (const branch of branches) await bumpAcl(this.client, branch.document_id);
    for (const id of [documentId, ...branches.map((branch) => branch.document_id)]) {
      await ringOnCommit(this.client, { kind: 'changed', fractionId: this.db.actor.fractionId, documentId: id });
    }
  }

  private get client(): Queryable {
    return queryable(this.db);
  }
}
