import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import * as Y from 'yjs';
import { House } from '../../test/durability/support/house.js';
import { startNode } from '../../test/durability/support/node.js';
import { until, Writer } from '../../test/durability/support/writer.js';
import { appendUpdate, beginEpoch, createDocument, NoSuchDocument, PostgresDocumentStore, readState } from './index.js';

describe('the store', () => {
  let house: House;
  let store: PostgresDocumentStore;
  let pool: Pool;

  beforeAll(async () => {
    house = await House.build();
    pool = new Pool({ connectionString: house.url, pipeline: true }).on('error', () => undefined);
    store = new PostgresDocumentStore(pool);
  });

  afterAll(async () => {
    await pool.end();
    await house.tearDown();
  });

  const refOf = (documentId: string) => ({ fractionId: house.fractionId, documentId });
  const append = (documentId: string, data: Uint8Array, aclVersion = 1) =>
    store.append(house.fractionId, [{ documentId, epoch: 1, aclVersion, updates: [{ personId: null, data }] }]);

  /** Types `count` letters and deletes every third, one update each. */
  const type = async (documentId: string, count: number) => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let i = 0; i < count; i++) {
      if (i % 3 === 2) doc.getText('text').delete(0, 1);
      else doc.getText('text').insert(0, String.fromCharCode(97 + (i % 26)));
    }
    await store.append(house.fractionId, [{ documentId, epoch: 1, aclVersion: 1, updates: updates.map((data) => ({ personId: null, data })) }]);
    return doc.getText('text').toString();
  };

  it('numbers without gaps when many write at once, refused ones included', async () => {
    const id = await house.newDocument('');
    const data = new Uint8Array([0, 0]);
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, i) => append(id, data, i % 4 === 0 ? 7 : 1)));
    expect(outcomes.filter(([outcome]) => outcome?.kind === 'acl')).toHaveLength(10);
    expect(await house.sequences(id)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('refuses one document of a transaction without holding back the other', async () => {
    const [open, gone] = [await house.newDocument(''), randomUUID()];
    const updates = [{ personId: null, data: new Uint8Array([0, 0]) }];
    const outcomes = await store.append(house.fractionId, [gone, open].map((documentId) => ({ documentId, epoch: 1, aclVersion: 1, updates })));
    expect(outcomes).toEqual([{ kind: 'refused', reason: 'gone' }, { kind: 'committed', headSeq: 1 }]);
  });

  it('loses nothing by compaction, whoever reads from wherever', async () => {
    const id = await house.newDocument('');
    const text = await type(id, 400);
    const early = await store.read(refOf(id), 0);
    await store.compact(refOf(id));
    expect(await house.sequences(id)).toEqual([]);
    expect(await house.text(id)).toBe(text);
    const doc = new Y.Doc();
    early?.updates.slice(0, 250).forEach((update) => Y.applyUpdate(doc, update));
    const late = await store.read(refOf(id), 250);
    if (late?.snapshot != null) Y.applyUpdate(doc, late.snapshot);
    expect(doc.getText('text').toString()).toBe(text);
    await append(id, new Uint8Array([0, 0]));
    expect(await house.sequences(id)).toEqual([401]);
  });

  it('reads on after a crash between the snapshot and the end of the old log', async () => {
    const id = await house.newDocument('');
    const text = await type(id, 30);
    await house.owner.query('create table kept as select * from document_update');
    await store.compact(refOf(id));
    await house.owner.query('insert into document_update select * from kept where document_id = $1', [id]);
    expect(await house.text(id)).toBe(text);
    await store.compact(refOf(id));
    expect(await house.text(id)).toBe(text);
  });

  it('serves no text with a hole in it', async () => {
    const id = await house.newDocument('');
    await type(id, 5);
    await house.owner.query('delete from document_update where document_id = $1 and seq = 3', [id]);
    await expect(store.read(refOf(id), 0)).rejects.toThrow('Update 3');
    await expect(store.compact(refOf(id))).rejects.toThrow('Update 3');
    expect(await house.sequences(id)).toEqual([1, 2, 4, 5]);
  });

  it('knows no document of another fraction', async () => {
    const id = await house.newDocument('geheim');
    const foreign = { fractionId: randomUUID(), documentId: id };
    expect(await store.read(foreign, 0)).toBeNull();
    expect(await store.heads(foreign.fractionId, [id])).toEqual([]);
    const updates = [{ personId: null, data: new Uint8Array([0, 0]) }];
    expect(await store.append(foreign.fractionId, [{ documentId: id, epoch: 1, aclVersion: 1, updates }])).toEqual([{ kind: 'refused', reason: 'gone' }]);
    await store.compact(foreign);
    expect(await house.text(id)).toBe('geheim');
  });

  it('holds the text still while a feature reads it', async () => {
    const id = await house.newDocument('fest');
    let waited = true;
    await house.inFraction(async (client) => {
      const { headSeq } = await readState(client, id);
      expect(headSeq).toBe(1);
      void append(id, new Uint8Array([0, 0])).then(() => (waited = false));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(waited).toBe(true);
    });
    await until(() => !waited, 'the writer goes on');
  });

  it('names what is not there', async () => {
    const nowhere = randomUUID();
    await expect(house.inFraction((client) => readState(client, nowhere))).rejects.toThrow(NoSuchDocument);
    await expect(house.inFraction((client) => appendUpdate(client, { documentId: nowhere, personId: null, update: new Uint8Array() }))).rejects.toThrow(NoSuchDocument);
  });

  it('folds the log of an open document by itself and opens it again after a restart', async () => {
    const id = await house.newDocument('');
    const text = await type(id, 350);
    const node = await startNode(house.url);
    const anna = new Writer(await house.member('Anna', id, 'edit'), id, node.port);
    await anna.synced();
    expect(anna.text.toString()).toBe(text);
    await until(async () => (await house.sequences(id)).length === 0, 'the log is folded');
    anna.text.insert(0, 'neu ');
    await until(() => anna.saved.now.state === 'saved', 'it is saved');
    await node.stop();
    const again = await startNode(house.url, { port: node.port });
    await until(() => anna.provider.synced, 'the client is back by itself');
    const bert = new Writer(await house.member('Bert', id, 'read'), id, again.port);
    await bert.synced();
    expect(bert.text.toString()).toBe(`neu ${text}`);
    anna.leave();
    bert.leave();
    await again.stop();
  });

  it('begins a new epoch: the old words are gone, and an old copy is turned away', async () => {
    const id = await house.newDocument('zu löschen');
    const node = await startNode(house.url);
    const anna = new Writer(await house.member('Anna', id, 'edit'), id, node.port);
    await anna.synced();
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'bereinigt');
    await house.inFraction((client) => beginEpoch(client, id, Y.encodeStateAsUpdate(doc)));
    node.collab.changed(refOf(id));
    await until(() => anna.closes.includes(4410), 'the copy is turned away');
    expect(await house.text(id)).toBe('bereinigt');
    const { rows } = await house.owner.query(`select count(*)::int as n from document_update where document_id = $1`, [id]);
    expect(rows).toEqual([{ n: 0 }]);
    anna.leave();
    await node.stop();
  });

  it('creates a document whose first words nobody else writes', async () => {
    const id = randomUUID();
    await house.inFraction((client) => createDocument(client, { id, schemaVersion: 4, initialUpdate: null }));
    const [head] = await store.heads(house.fractionId, [id]);
    expect(head).toMatchObject({ state: 'draft', schemaVersion: 4, headSeq: 0 });
    expect(await house.text(id)).toBe('');
  });
});
