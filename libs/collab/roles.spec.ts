import * as Y from 'yjs';
import { encodeAwareness } from './room/awareness-codec.js';
import type { Member } from '../../test/durability/support/house.js';
import { standingHouse } from '../../test/durability/support/standing-house.js';
import { Stranger } from '../../test/durability/support/stranger.js';
import { until, Writer } from '../../test/durability/support/writer.js';

const edit = (text: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};

describe('roles at the socket', () => {
  const at = standingHouse({ limits: { awarenessMs: 5 } });
  let id: string;
  let witness: Writer;

  beforeEach(async () => {
    id = await at.house.newDocument('Antrag');
    witness = new Writer(await at.house.member('Zeugin', id, 'edit'), id, at.node.port);
    await witness.synced();
  });

  afterEach(() => witness.leave());

  const enter = async (role: 'read' | 'comment' | 'suggest' | 'edit', name = 'Carl'): Promise<{ stranger: Stranger; member: Member }> => {
    const member = await at.house.member(name, id, role);
    return { member, stranger: await Stranger.arrive(member, id, at.node.port) };
  };

  const untouched = async () => {
    expect(await at.house.text(id)).toBe('Antrag');
    expect(witness.text.toString()).toBe('Antrag');
    expect(await at.house.sequences(id)).toEqual([1]);
  };

  it.each(['read', 'comment', 'suggest'] as const)('lets "%s" read', async (role) => {
    const { stranger } = await enter(role);
    stranger.send({ kind: 'sync-step-1', stateVector: new Uint8Array([0]) });
    const { update } = await stranger.got('sync-step-2');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    expect(doc.getText('text').toString()).toBe('Antrag');
    expect(stranger.frames[0]).toMatchObject({ kind: 'hello', role });
    expect(stranger.frames.some(({ kind }) => kind === 'sync-step-1')).toBe(false);
    stranger.leave();
  });

  it.each(['read', 'comment', 'suggest'] as const)('takes no update and no forged answer from "%s"', async (role) => {
    for (const kind of ['update', 'sync-step-2'] as const) {
      const { stranger } = await enter(role);
      stranger.send({ kind, update: edit('gefälscht') });
      expect(await stranger.got('nack')).toMatchObject({ n: 1, reason: 'forbidden' });
      expect(await stranger.closeCode()).toBe(4500);
    }
    await untouched();
  });

  it('takes the frames of the server from nobody', async () => {
    for (const frame of [{ kind: 'freeze' }, { kind: 'ack', n: 1 }, { kind: 'hello', role: 'lead', epoch: 9, schema: 9, aclVersion: 9 }] as const) {
      const { stranger } = await enter('edit');
      stranger.send(frame);
      expect(await stranger.closeCode()).toBe(4400);
    }
    await untouched();
  });

  it('writes nobody in the name of another writer who is here', async () => {
    witness.text.insert(6, '!');
    await until(() => witness.saved.now.state === 'saved', 'it is saved');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(witness.doc));
    copy.clientID = witness.doc.clientID;
    const before = Y.encodeStateVector(copy);
    copy.getText('text').insert(0, 'gefälscht ');
    const { stranger } = await enter('edit');
    stranger.send({ kind: 'update', update: Y.encodeStateAsUpdate(copy, before) });
    expect(await stranger.closeCode()).toBe(4400);
    expect(await at.house.text(id)).toBe('Antrag!');
  });

  const caret = (client: number, state: object, clock = 1) => ({
    kind: 'awareness' as const,
    update: encodeAwareness([{ client, clock, state: JSON.stringify(state) }]),
  });
  const seen = (client: number) => witness.provider.awareness.getStates().get(client);

  it('shows the name and colour of the login at a caret, whatever the client claims', async () => {
    const { stranger, member } = await enter('edit');
    stranger.send(caret(7, { user: { name: 'Vorsitz', color: 'url(evil)' }, cursor: 3 }));
    await until(() => seen(7) !== undefined, 'the caret is seen');
    expect(seen(7)).toEqual({ user: { id: member.personId, name: 'Carl', color: '#336699' }, cursor: 3 });
    stranger.leave();
    await until(() => seen(7) === undefined, 'it goes with the socket');
  });

  it('shows no caret of those who only read', async () => {
    const { stranger, member } = await enter('read');
    stranger.send(caret(8, { cursor: 3 }));
    await until(() => seen(8) !== undefined, 'the presence is seen');
    expect(seen(8)).toEqual({ user: { id: member.personId, name: 'Carl', color: '#336699' } });
    stranger.leave();
  });

  it('moves no caret of another, gives no socket two, and shows no large one', async () => {
    witness.provider.awareness.setLocalState({ cursor: 1 });
    const { stranger: other } = await enter('edit', 'Dora');
    await other.got('awareness');
    const { stranger } = await enter('edit');
    stranger.send(caret(witness.doc.clientID, { cursor: 99 }, 50), caret(11, { cursor: 'x'.repeat(2_000) }), caret(12, { cursor: 5 }), caret(13, { cursor: 6 }));
    await until(() => seen(12) !== undefined, 'the one caret is seen');
    expect([seen(11), seen(13)]).toEqual([undefined, undefined]);
    expect(witness.provider.awareness.getLocalState()).toMatchObject({ cursor: 1 });
    stranger.leave();
    other.leave();
  });
});
