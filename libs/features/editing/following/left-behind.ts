import { Injectable } from '@nestjs/common';
import type { DocumentRef } from '#collab';
import { houseActor } from '#kernel';
import { defineJob, FractionDb, GlobalDb } from '#persistence';
import { z } from 'zod';
import { TextRefresh } from './text-refresh.js';

/** Runs every minute; what failed this time is found again the next. */
export const catchUpTexts = defineJob({ name: 'texts.catch-up', payload: z.strictObject({}), retries: 0, retryDelay: 30, patient: true });

interface Behind {
  readonly id: string;
}

/**
 * What follows a text is told in the memory of the process that committed it. A process that is killed in between never
 * tells; this finds such texts in the database, whoever wrote them.
 */
@Injectable()
export class LeftBehind {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly texts: TextRefresh,
  ) {}

  /** Brings everything into step; `failed` is told of what could not be. */
  async bring(failed: (error: unknown) => void): Promise<void> {
    for (const { id: fractionId } of await this.global.query<Behind>('select id from fraction')) {
      for (const document of await this.written(fractionId)) await this.texts.refresh(document).catch(failed);
      for (const document of await this.branchedOff(fractionId)) await this.texts.follow(document).catch(failed);
    }
  }

  /** Texts whose motion's row does not say yet what they say. */
  private written(fractionId: string): Promise<DocumentRef[]> {
    return this.among(
      fractionId,
      `select d.id from document d join motion m on m.document_id = d.id where d.state = 'draft' and m.deleted_at is null and m.text_seq < d.head_seq`,
    );
  }

  /** Texts from which something branches off that is still written and does not have all of them. */
  private branchedOff(fractionId: string): Promise<DocumentRef[]> {
    return this.among(
      fractionId,
      `select distinct b.base_id as id from text_branch b join document d on d.id = b.base_id join document o on o.id = b.document_id
         where b.follows and b.followed_seq < d.head_seq and o.state = 'draft'`,
    );
  }

  private async among(fractionId: string, sql: string): Promise<DocumentRef[]> {
    const found = await this.db.run(houseActor(fractionId, 'Fraktionsraum'), () => this.db.query<Behind>(sql));
    return found.map(({ id }) => ({ fractionId, documentId: id }));
  }
}
