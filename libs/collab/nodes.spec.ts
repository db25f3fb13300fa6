import { standingHouse } from '../../test/durability/support/standing-house.js';
import { until, Writer } from '../../test/durability/support/writer.js';
import { appendUpdate, createDocument, ringOnCommit } from './index.js';
import * as Y from 'yjs';

describe.each([
  ['with the doorbell', false],
  ['with the doorbell silent', true],
])('two nodes on one database, %s', (_, silent) => {
  const limits = { watchMs: silent ? 200 : 3_600_000 };
  const at = standingHouse({ silent, limits }, { silent, limits });

  const pair = async (id: string) => {
    const here = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port);
    const there = new Writer(await at.house.member('Bert', id, 'edit'), id, at.second.port);
    await Promise.all([here.synced(), there.synced()]);
    return [here, there] as const;
  };

  it('come to the same text, with a gapless log', async () => {
    const id = await at.house.newDocument('');
    const [here, there] = await pair(id);
    for (let i = 0; i < 20; i++) {
      here.text.insert(0, 'a');
      there.text.insert(there.text.length, 'b');
      if (i % 4 === 3) here.text.delete(0, 1);
    }
    const all = [here, there];
    await until(() => all.every((writer) => writer.saved.now.state === 'saved'), 'all is saved');
    await until(() => here.text.toString() === there.text.toString() && here.text.length === 35, 'both read the same');
    expect(await at.house.text(id)).toBe(here.text.toString());
    const sequences = await at.house.sequences(id);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    all.forEach((writer) => writer.leave());
    expect([...at.node.troubles, ...at.second.troubles]).toEqual([]);
  });

  it('show an edit that the house itself made in a transaction of its own', async () => {
    const id = await at.house.newDocument('');
    const [here, there] = await pair(id);
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'wiederhergestellt');
    await at.house.inFraction(async (client) => {
      const headSeq = await appendUpdate(client, { documentId: id, personId: null, update: Y.encodeStateAsUpdate(doc) });
      await ringOnCommit(client, { kind: 'moved', fractionId: at.house.fractionId, documentId: id, headSeq });
    });
    await until(() => [here, there].every(({ text }) => text.toString() === 'wiederhergestellt'), 'both read it');
    here.leave();
    there.leave();
  });

  it('serve someone who changes from one to the other in the middle of a word', async () => {
    const id = await at.house.newDocument('');
    const [here, there] = await pair(id);
    here.text.insert(0, 'An');
    const moved = new Writer(here.member, id, at.second.port, { doc: here.doc });
    here.leave();
    moved.text.insert(2, 'trag');
    await until(() => there.text.toString() === 'Antrag', 'the other reads it whole');
    await until(async () => (await at.house.text(id)) === 'Antrag', 'it is saved whole');
    moved.leave();
    there.leave();
  });
});

describe('the doorbell', () => {
  const at = standingHouse({ limits: { awarenessMs: 5 } }, { limits: { awarenessMs: 5 } });

  it('carries carets between nodes, and survives the loss of its connection', async () => {
    const id = await at.house.newDocument('');
    const here = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port);
    await here.synced();
    here.provider.awareness.setLocalState({ cursor: 4 });
    const there = new Writer(await at.house.member('Bert', id, 'edit'), id, at.second.port);
    const seen = () => there.provider.awareness.getStates().get(here.doc.clientID);
    await until(() => seen() !== undefined, 'the caret of the other node');
    expect(seen()).toEqual({ cursor: 4, user: { id: here.member.personId, name: 'Anna', color: '#336699' } });
    await at.house.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and (query like 'listen%' or query like 'select pg_notify%')`);
    await until(() => [at.node, at.second].every(({ troubles }) => troubles.some((trouble) => trouble.startsWith('the doorbell is silent'))), 'the loss is noticed');
    here.text.insert(0, 'weiter');
    await until(() => there.text.toString() === 'weiter', 'the text arrives all the same');
    here.provider.awareness.setLocalState({ cursor: 5 });
    await until(() => {
      here.provider.awareness.setLocalStateField('beat', Date.now());
      return seen()?.cursor === 5;
    }, 'carets too, once the bell is back');
    here.leave();
    await until(() => seen() === undefined, 'and they go');
    there.leave();
  });

  it('says nothing of a document whose creation was rolled back', async () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const failing = at.house.inFraction(async (client) => {
      await createDocument(client, { id, schemaVersion: 1, initialUpdate: null });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await at.house.owner.query('select 1 from document where id = $1', [id])).rows).toEqual([]);
  });
});
