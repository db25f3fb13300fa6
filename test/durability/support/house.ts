import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import * as Y from 'yjs';
import type { CollabRole } from '../../../libs/contracts/collab/frames.js';
import { bumpAcl, createDocument, readState, type Queryable } from '../../../libs/collab/index.js';
import { SteadyClient } from '../../../libs/persistence/steady-client.js';
import { freshDatabase, type TestDatabase } from '../../../libs/testing/database.js';

export interface Member {
  readonly fractionId: string;
  readonly personId: string;
  readonly name: string;
}

/** A database with one fraction, its documents and its people. */
export class House {
  readonly fractionId = randomUUID();

  private constructor(
    private readonly database: TestDatabase,
    /** As the app's own role. */
    readonly pool: Pool,
    /** Past row security, to look behind the scenes. */
    readonly owner: Pool,
  ) {}

  static async build(): Promise<House> {
    const database = await freshDatabase();
    const poolOf = (connectionString: string) => new Pool({ connectionString, max: 4, pipeline: true, application_name: 'onlooker', Client: SteadyClient }).on('error', () => undefined);
    const owner = poolOf(database.ownerUrl);
    await owner.query('create table right_of (person_id uuid, document_id uuid, role text)');
    await owner.query('grant select, insert, update, delete on right_of to frak_app');
    return new House(database, poolOf(database.appUrl), owner);
  }

  /** Of the app's own role, which row security binds. */
  get url(): string {
    return this.database.appUrl;
  }

  async tearDown(): Promise<void> {
    await this.pool.end();
    await this.owner.end();
    await this.database.drop();
  }

  async inFraction<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    const broke = () => undefined;
    client.on('error', broke);
    try {
      await client.query('begin');
      await client.query(`select set_config('app.fraction_id', $1, true)`, [this.fractionId]);
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // The connection may be what failed: it is not used again.
      client.release(true);
      throw error;
    } finally {
      client.off('error', broke);
    }
  }

  async newDocument(text = 'Anfang'): Promise<string> {
    const id = randomUUID();
    const doc = new Y.Doc();
    doc.getText('text').insert(0, text);
    const initialUpdate = text === '' ? null : Y.encodeStateAsUpdate(doc);
    await this.inFraction((client) => createDocument(client, { id, schemaVersion: 1, initialUpdate }));
    return id;
  }

  async member(name: string, documentId: string, role: CollabRole): Promise<Member> {
    const personId = randomUUID();
    await this.owner.query('insert into right_of values ($1, $2, $3)', [personId, documentId, role]);
    return { fractionId: this.fractionId, personId, name };
  }

  /** From the commit on, this person has no right to the document; nobody is told. */
  async takeAway({ personId }: Member, documentId: string): Promise<void> {
    await this.inFraction(async (client) => {
      await client.query('delete from right_of where person_id = $1 and document_id = $2', [personId, documentId]);
      await bumpAcl(client, documentId);
    });
  }

  /** What the database holds, read the way a feature reads it. */
  async text(documentId: string): Promise<string> {
    const { update } = await this.inFraction((client) => readState(client, documentId));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return doc.getText('text').toString();
  }

  async sequences(documentId: string): Promise<number[]> {
    const { rows } = await this.owner.query('select seq from document_update where document_id = $1 order by seq', [documentId]);
    return rows.map(({ seq }) => Number(seq));
  }
}
