import type { Member } from '../../test/durability/support/house.js';
import { startNode } from '../../test/durability/support/node.js';
import { standingHouse } from '../../test/durability/support/standing-house.js';
import { Stranger } from '../../test/durability/support/stranger.js';
import { until, Writer } from '../../test/durability/support/writer.js';
import { bumpAcl, freezeDocument, PostgresDocumentStore, thawDocument } from './index.js';

const hour = 3_600_000;

describe('a change of rights', () => {
  const at = standingHouse({}, { silent: true, limits: { watchMs: hour } });
  /** Hears nothing and looks nothing up: only the commit itself can tell it. */
  const deaf = () => at.second;

  const freeze = (id: string) => at.house.inFraction((client) => freezeDocument(client, id));
  const give = (member: Member, id: string, role: string | null) =>
    at.house.inFraction(async (client) => {
      await client.query('delete from right_of where person_id = $1 and document_id = $2', [member.personId, id]);
      if (role !== null) await client.query('insert into right_of values ($1, $2, $3)', [member.personId, id, role]);
      await bumpAcl(client, id);
    });

  it('commits no byte of a removed person, not even in the copy of someone who saw it', async () => {
    const id = await at.house.newDocument('');
    const [anna, bert] = [new Writer(await at.house.member('Anna', id, 'edit'), id, deaf().port), new Writer(await at.house.member('Bert', id, 'edit'), id, deaf().port)];
    await Promise.all([anna.synced(), bert.synced()]);
    await give(anna.member, id, null);
    anna.text.insert(0, 'von Anna');
    await until(() => bert.text.toString() === 'von Anna', 'the other saw it');
    await until(() => anna.closes.includes(4403), 'the removed person is shown out');
    await until(() => bert.closes.length >= 2, 'the copy that holds it is turned away');
    expect(bert.closes.slice(0, 2)).toEqual([4500, 4410]);
    expect(await at.house.text(id)).toBe('');
    const again = new Writer(bert.member, id, at.node.port, { doc: bert.doc });
    await until(() => again.closes.length > 0, 'another node turns it away too');
    expect(again.closes).toEqual([4410]);
    expect(await at.house.sequences(id)).toEqual([]);
    for (const writer of [anna, bert, again]) writer.leave();
  });

  it('keeps to that also when the text is frozen at the same moment and thawed later', async () => {
    const id = await at.house.newDocument('');
    const [anna, bert] = [new Writer(await at.house.member('Anna', id, 'edit'), id, deaf().port), new Writer(await at.house.member('Bert', id, 'edit'), id, deaf().port)];
    await Promise.all([anna.synced(), bert.synced()]);
    await give(anna.member, id, null);
    await freeze(id);
    anna.text.insert(0, 'von Anna');
    await until(() => bert.text.toString() === 'von Anna', 'the other saw it');
    await until(() => anna.closes.length > 0, 'the removed person is shown out');
    bert.provider.disconnect();
    await at.house.inFraction((client) => thawDocument(client, id));
    const again = new Writer(bert.member, id, at.node.port, { doc: bert.doc });
    await until(() => again.closes.length > 0, 'the copy is turned away');
    expect([again.closes, await at.house.text(id)]).toEqual([[4410], '']);
    for (const writer of [anna, bert, again]) writer.leave();
  });

  it('lets no deletion of a removed person come back by the copy of someone who saw it', async () => {
    const id = await at.house.newDocument('stehen bleibt');
    const [anna, bert] = [new Writer(await at.house.member('Anna', id, 'edit'), id, deaf().port), new Writer(await at.house.member('Bert', id, 'edit'), id, deaf().port)];
    await Promise.all([anna.synced(), bert.synced()]);
    await give(anna.member, id, null);
    anna.text.delete(0, 7);
    await until(() => bert.text.toString() === 'bleibt', 'the other saw it');
    await until(() => bert.closes.length > 0, 'the copy without the word is turned away');
    expect(bert.closes).toEqual([4410]);
    expect(await at.house.text(id)).toBe('stehen bleibt');
    for (const writer of [anna, bert]) writer.leave();
  });

  it('lets it come back by nobody either who saw it and left before it was refused', async () => {
    const id = await at.house.newDocument('stehen bleibt');
    const [anna, bert] = [new Writer(await at.house.member('Anna', id, 'edit'), id, deaf().port), new Writer(await at.house.member('Bert', id, 'edit'), id, deaf().port)];
    await Promise.all([anna.synced(), bert.synced()]);
    const holder = await at.house.owner.connect();
    await holder.query('begin');
    await holder.query(`update document set acl_version = acl_version + 1 where id = $1`, [id]);
    await holder.query('delete from right_of where person_id = $1', [anna.member.personId]);
    anna.text.delete(0, 7);
    await until(() => bert.text.toString() === 'bleibt', 'the other saw it');
    bert.provider.disconnect();
    await until(() => !bert.provider.wsconnected, 'the other is gone');
    await holder.query('commit');
    holder.release();
    await until(() => anna.closes.length > 0, 'the removed person is shown out');
    const again = new Writer(bert.member, id, at.node.port, { doc: bert.doc, epoch: '1' });
    await until(() => again.closes.length > 0, 'the old copy is turned away');
    expect(again.closes).toEqual([4410]);
    expect(await at.house.text(id)).toBe('stehen bleibt');
    for (const writer of [anna, bert, again]) writer.leave();
  });

  it('keeps what others wrote at the same moment', async () => {
    const id = await at.house.newDocument('Text');
    const [anna, bert] = [new Writer(await at.house.member('Anna', id, 'edit'), id, deaf().port), new Writer(await at.house.member('Bert', id, 'edit'), id, deaf().port)];
    await Promise.all([anna.synced(), bert.synced()]);
    await give(anna.member, id, 'read');
    anna.text.insert(0, 'A');
    bert.text.insert(4, 'B');
    await until(() => bert.saved.now.state === 'saved', 'the other is saved');
    expect(anna.saved.now.state).not.toBe('saved');
    await until(async () => (await at.house.text(id)) === 'TextB', 'only that is in the text');
    anna.leave();
    bert.leave();
  });

  it('does not disturb those whose rights stayed', async () => {
    const id = await at.house.newDocument('');
    const anna = new Writer(await at.house.member('Anna', id, 'edit'), id, deaf().port);
    await anna.synced();
    await give(await at.house.member('Carl', id, 'read'), id, null);
    anna.text.insert(0, 'weiter');
    await until(() => anna.saved.now.state === 'saved', 'it is saved');
    expect(anna.closes).toEqual([]);
    anna.leave();
  });

  it('reaches open sockets without a doorbell, and they return at their new role', async () => {
    const silent = await startNode(at.house.url, { silent: true, limits: { watchMs: 50 } });
    const id = await at.house.newDocument('Text');
    const anna = new Writer(await at.house.member('Anna', id, 'edit'), id, silent.port);
    await anna.synced();
    await give(anna.member, id, 'comment');
    await until(() => anna.closes.includes(4505), 'the socket closes');
    await until(() => anna.frames.some((frame) => frame.kind === 'hello' && frame.role === 'comment'), 'it is back to comment');
    anna.leave();
    await silent.stop();
  });

  it('counts for a ticket that was drawn before it', async () => {
    const slow = await startNode(at.house.url, { afterAuthorising: async () => give(anna, id, null) });
    const id = await at.house.newDocument('Text');
    const anna = await at.house.member('Anna', id, 'edit');
    const stranger = await Stranger.arrive(anna, id, slow.port);
    expect(await stranger.closeCode()).toBe(4403);
    expect(stranger.frames).toEqual([]);
    await slow.stop();
  });

  it('is waited for by an edit that came while it was under way, and then turns the edit away', async () => {
    const id = await at.house.newDocument('Text');
    const store = new PostgresDocumentStore(at.house.pool);
    const update = { personId: null, data: new Uint8Array([0, 0]) };
    const other = await at.house.newDocument('anderer');
    const both = [id, other].map((documentId) => ({ documentId, epoch: 1, aclVersion: 1, updates: [update] }));
    let waiting: ReturnType<typeof store.append> | undefined;
    await at.house.inFraction(async (client) => {
      await freezeDocument(client, id);
      waiting = store.append(at.house.fractionId, both);
      const blocked = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%head_seq%' and datname = current_database()`;
      await until(async () => (await at.house.owner.query(blocked)).rows.length > 0, 'the edit waits');
    });
    expect(await waiting).toEqual([{ kind: 'refused', reason: 'frozen' }, { kind: 'committed', headSeq: 2 }]);
    expect(await at.house.sequences(id)).toEqual([1]);
  });
});
