import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { dice } from '../../support/dice.js';
import { House } from '../../durability/support/house.js';
import { BenchClient } from './driver/client.js';
import { Typist } from './driver/trace.js';
import type { Running } from './contestant.js';

/** A document as all its single updates, and as one. */
export interface Written {
  readonly updates: readonly Uint8Array[];
  readonly state: Uint8Array;
}

/** Types until it is enough. */
export function typed(enough: (strokes: number, doc: Y.Doc) => boolean): Written {
  const doc = new Y.Doc();
  doc.clientID = Math.floor(dice(11)() * 2 ** 31);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const typist = new Typist(doc.getText('text'), 0);
  for (let strokes = 0; !enough(strokes, doc); strokes += 1) typist.act();
  return { updates, state: Y.encodeStateAsUpdate(doc) };
}

/** Of this many bytes, as pasted and edited texts are: paragraphs, with some letters typed in between. */
export function largeText(bytes: number): Written {
  const doc = new Y.Doc();
  const text = doc.getText('text');
  const typist = new Typist(text, 0);
  for (let length = 0; length < bytes; length = Y.encodeStateAsUpdate(doc).byteLength) {
    for (let paragraph = 0; paragraph < 20; paragraph += 1) {
      text.insert(text.length, `${'Die Verwaltung wird beauftragt, über den Stand zu berichten. '.repeat(12)}\n`);
      for (let stroke = 0; stroke < 10; stroke += 1) typist.act();
    }
  }
  const state = Y.encodeStateAsUpdate(doc);
  return { updates: [state], state };
}

/** Puts documents where a server looks for them, before it is asked. */
export class Archive {
  private constructor(readonly house: House) {}

  static async build(): Promise<Archive> {
    const house = await House.build();
    await house.owner.query('create table peer_document (name text primary key, data bytea not null)');
    await house.owner.query('grant select, insert, update on peer_document to frak_app');
    return new Archive(house);
  }

  get env(): Readonly<Record<string, string>> {
    return { DATABASE_URL: this.house.url, FRACTION_ID: this.house.fractionId };
  }

  async empty(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await this.house.inFraction((client) => client.query('insert into document (id, schema_version) select unnest($1::uuid[]), 1', [ids]));
    return ids;
  }

  /** `folded`: as the engine keeps it after a while, a snapshot with the last updates behind it. */
  async store(running: Running, { updates, state }: Written, folded: boolean): Promise<string> {
    const [id] = await this.empty(1);
    if (id === undefined) throw new Error('No document was made');
    const { keeps } = running.contestant;
    if (keeps === 'state') await this.house.owner.query('insert into peer_document values ($1, $2)', [id, state]);
    if (keeps === 'log') await this.keepAsLog(id, updates, state, folded);
    if (keeps === 'nothing') await handOver(running, id, state);
    return id;
  }

  private async keepAsLog(id: string, updates: readonly Uint8Array[], state: Uint8Array, folded: boolean): Promise<void> {
    const tail = folded ? updates.slice(-200) : updates;
    const start = updates.length - tail.length;
    await this.house.inFraction(async (client) => {
      // The snapshot holds the tail as well: read twice it says the same.
      await client.query('update document set head_seq = $2, snapshot_seq = $3, snapshot = $4 where id = $1', [id, updates.length, start, folded ? Buffer.from(state) : null]);
      await client.query(
        'insert into document_update (document_id, seq, epoch, data) select $1, $2 + line.place, 1, line.data from unnest($3::bytea[]) with ordinality as line (data, place)',
        [id, start, tail.map((update) => Buffer.from(update))],
      );
    });
  }
}

/** A server without a database gets it from a client, and keeps it while it runs. */
async function handOver(running: Running, id: string, state: Uint8Array): Promise<void> {
  const client = new BenchClient(running.contestant.dialect, running.port, id, null);
  await client.synced;
  Y.applyUpdate(client.doc, state);
  const reader = new BenchClient(running.contestant.dialect, running.port, id, null);
  await reader.synced;
  for (let tries = 0; reader.text.length !== client.text.length && tries < 500; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  client.leave();
  reader.leave();
}
