import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeFrame } from '#contracts';
import type { Member } from '../../test/durability/support/house.js';
import { standingHouse } from '../../test/durability/support/standing-house.js';
import { Stranger } from '../../test/durability/support/stranger.js';
import { until, Writer } from '../../test/durability/support/writer.js';

const updateOf = (work: (doc: Y.Doc) => void, doc = new Y.Doc()): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  work(doc);
  return Y.encodeStateAsUpdate(doc, before);
};

describe('a hostile client with the right to write', () => {
  const at = standingHouse({ vocabulary: { nodes: new Set(['paragraph']), marks: new Set(['bold', 'y']) }, limits: { frameBytes: 20_000, syncBytes: 40_000, framesPerSecond: 50 } });
  let id: string;
  let mallory: Member;
  let victim: Writer;

  beforeEach(async () => {
    id = await at.house.newDocument('Text');
    mallory = await at.house.member('Mallory', id, 'edit');
    victim = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port);
    await victim.synced();
  });

  afterEach(async () => {
    victim.text.insert(victim.text.length, '.');
    await until(() => victim.saved.now.state === 'saved', 'the others work on');
    expect(await at.house.text(id)).toBe('Text.');
    expect(victim.closes).toEqual([]);
    victim.leave();
  });

  const arrive = async () => {
    const stranger = await Stranger.arrive(mallory, id, at.node.port);
    stranger.send({ kind: 'sync-step-2', update: new Uint8Array([0, 0]) });
    await stranger.got('ack');
    return stranger;
  };

  const isShownOut = async (update: Uint8Array, code: number) => {
    const stranger = await arrive();
    stranger.send({ kind: 'update', update });
    expect(await stranger.closeCode()).toBe(code);
    expect(stranger.closed?.reason).not.toBe('');
    expect(stranger.frames.filter(({ kind }) => kind === 'nack')).toHaveLength(1);
  };

  it.each([
    ['nothing at all', new Uint8Array()],
    ['an unknown type', new Uint8Array([77])],
    ['a frame cut off', new Uint8Array([0, 2, 200, 1, 5])],
    ['bytes after the end', new Uint8Array([3, 3])],
    ['a number beyond all bounds', new Uint8Array(20).fill(255)],
    ['an awareness update of lies', new Uint8Array([1, 3, 255, 255, 3])],
    ['a state vector that is none', new Uint8Array([0, 0, 2, 9, 9])],
  ])('is shown out for %s', async (_, bytes) => {
    const stranger = await arrive();
    stranger.sendBytes(bytes);
    expect(await stranger.closeCode()).toBe(4400);
  });

  it('is shown out for text frames', async () => {
    const stranger = await arrive();
    stranger.sendBytes('{"type":"__proto__"}');
    expect(await stranger.closeCode()).toBe(4400);
  });

  it('is shown out for an update that cannot be decoded', () => isShownOut(new Uint8Array([1, 1, 0, 0, 9, 9, 9]), 4400));

  it('is shown out for an update whose deletions are cut off after sound text', async () => {
    const sound = updateOf((doc) => doc.getText('text').insert(0, 'x'));
    await isShownOut(sound.slice(0, -1), 4400);
  });

  it('is shown out for an update that rests on words nobody has', async () => {
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'nie gesehen');
    await isShownOut(updateOf((seen) => seen.getText('text').insert(3, 'x'), doc), 4500);
    await isShownOut(updateOf((seen) => seen.getText('text').delete(1, 2), doc), 4500);
  });

  it.each(['__proto__', 'constructor'])('is shown out for the key %s, wherever it stands', async (key) => {
    await isShownOut(updateOf((doc) => doc.getMap('map').set(key, 1)), 4400);
    await isShownOut(updateOf((doc) => doc.getMap('map').set('a', JSON.parse(`{"b":{"${key}":{"admin":true}}}`))), 4400);
    await isShownOut(updateOf((doc) => doc.getText(key).insert(0, 'x')), 4400);
    await isShownOut(updateOf((doc) => doc.getText('t').insert(0, 'x', { [key]: 'y' })), 4400);
  });

  it('is shown out for a document inside the document, and for values without a bottom', async () => {
    await isShownOut(updateOf((doc) => doc.getMap('map').set('sub', new Y.Doc())), 4400);
    const deep = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown[];
    await isShownOut(updateOf((doc) => doc.getMap('map').set('deep', deep)), 4400);
  });

  it('is shown out for a node and for a mark that no editor knows', async () => {
    await isShownOut(updateOf((doc) => doc.getXmlFragment('motion').insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('holodeck')])), 4400);
    await isShownOut(updateOf((doc) => doc.getXmlFragment('motion').insert(0, [new Y.XmlHook('paragraph') as never])), 4400);
    await isShownOut(updateOf((doc) => doc.getText('t').insert(0, 'x', { sparkling: true })), 4400);
  });

  it('may write every node and mark of the schema, several of one kind at one place', async () => {
    const stranger = await arrive();
    stranger.send({ kind: 'update', update: updateOf((doc) => doc.getText('t').insert(0, 'x', { 'bold--a1B2c3D4': true })) });
    await until(() => stranger.frames.some((frame) => frame.kind === 'ack' && frame.n === 2), 'it is saved');
    stranger.leave();
  });

  it('is shown out for many new clients in one update', async () => {
    const crowd = Array.from({ length: 6 }, () => updateOf((doc) => doc.getMap('m').set('k', 1)));
    await isShownOut(Y.mergeUpdates(crowd), 4400);
  });

  it('is shown out for operations that count to infinity', async () => {
    const endless = encoding.encode((encoder) => [1, 1, 4711, 0].forEach((number) => encoding.writeVarUint(encoder, number)));
    const length = encoding.encode((encoder) => encoding.writeVarUint(encoder, 2 ** 50));
    await isShownOut(new Uint8Array([...endless, 0, ...length, 0]), 4400);
  });

  it('is shown out for a change that is too large, and for a flood', async () => {
    await isShownOut(updateOf((doc) => doc.getText('big').insert(0, 'x'.repeat(30_000))), 4413);
    const stranger = await arrive();
    for (let i = 0; i < 400; i++) stranger.send({ kind: 'query-awareness' });
    expect(await stranger.closeCode()).toBe(4529);
  });

  /** So many insertions by one Yjs client, all at the same spot. */
  const crowdedSpot = (client: number, count: number) =>
    encoding.encode((encoder) => {
      for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number);
      for (let i = 0; i < count; i++) {
        encoding.writeUint8(encoder, 4);
        encoding.writeVarUint(encoder, 1);
        for (const word of ['t', 'x']) encoding.writeVarString(encoder, word);
      }
      encoding.writeVarUint(encoder, 0);
    });

  it('is shown out for a small change that takes minutes to put in, and nobody waits for it', async () => {
    const stranger = await arrive();
    stranger.send({ kind: 'update', update: crowdedSpot(1, 3_000) });
    const begun = performance.now();
    stranger.send({ kind: 'update', update: crowdedSpot(2, 3_000) });
    expect(await stranger.closeCode()).toBe(4400);
    expect(performance.now() - begun).toBeLessThan(5_000);
    await until(() => victim.provider.synced && victim.closes.length > 0, 'the others are back');
    expect(victim.closes.splice(0)).toEqual([4500]);
  });

  it('is shown out for a message in a thousand pieces', async () => {
    const stranger = await arrive();
    for (let i = 0; i < 1_000; i++) stranger.socket.send(new Uint8Array([0]), { fin: false });
    expect([1006, 1008]).toContain(await stranger.closeCode());
  });

  it('is shown out for a message in a million pieces, of which few are kept', async () => {
    const stranger = await arrive();
    const piece = [0x81, 0, 0, 0, 0, 0];
    const pieces = Buffer.from(Array.from({ length: 1_000 }, () => [0x00, ...piece]).flat());
    const before = process.memoryUsage().rss;
    const { _socket: line } = stranger.socket as unknown as { _socket: Socket };
    line.write(Buffer.from([0x02, ...piece]));
    for (let thousand = 0; thousand < 1_000 && !line.destroyed; thousand++) line.write(pieces);
    expect([1006, 1008]).toContain(await stranger.closeCode());
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('does no harm with a thousand random frames', async () => {
    at.node.troubles.splice(0);
    const sound = encodeFrame({ kind: 'update', update: updateOf((doc) => doc.getText('other').insert(0, 'x')) });
    for (let round = 0; round < 40; round++) {
      const stranger = await arrive();
      for (let i = 0; i < 25; i++) {
        const bytes = i % 2 === 0 ? randomBytes(1 + (i * 7) % 60) : Uint8Array.from(sound, (byte) => (Math.random() < 0.1 ? byte ^ 1 : byte));
        bytes[0] = i % 3;
        if (stranger.socket.readyState === WebSocket.OPEN) stranger.sendBytes(bytes);
      }
      stranger.leave();
    }
    expect(at.node.troubles.filter((trouble) => trouble.startsWith('an inspected update'))).toEqual([]);
  });
});
