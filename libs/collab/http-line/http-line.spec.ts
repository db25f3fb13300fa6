import * as Y from 'yjs';
import { encodeFrame, packParcel, type Frame } from '#contracts';
import { HttpCaller } from '../../../test/durability/support/http-caller.js';
import type { Member } from '../../../test/durability/support/house.js';
import { standingHouse } from '../../../test/durability/support/standing-house.js';
import { until, Writer } from '../../../test/durability/support/writer.js';

const nothing: Frame = { kind: 'sync-step-2', update: new Uint8Array([0, 0]) };

/** An edit of the document as this caller was given it. */
function edit(caller: HttpCaller, words: string): Frame {
  const doc = new Y.Doc();
  for (const frame of caller.frames) if (frame.kind === 'sync-step-2') Y.applyUpdate(doc, frame.update);
  const before = Y.encodeStateVector(doc);
  doc.getText('text').insert(doc.getText('text').length, words);
  return { kind: 'update', update: Y.encodeStateAsUpdate(doc, before) };
}

describe('a line over HTTP', () => {
  const at = standingHouse({ limits: { frameBytes: 20_000, syncBytes: 40_000, framesPerSecond: 50, pollMs: 300, lineSilentMs: 700, httpLines: 20 } });
  let id: string;
  let anna: Member;
  let bert: Member;

  beforeEach(async () => {
    id = await at.house.newDocument('Text');
    anna = await at.house.member('Anna', id, 'edit');
    bert = await at.house.member('Bert', id, 'edit');
  });

  const inStep = async (who: Member) => {
    const caller = await HttpCaller.arrive(who, id, at.node.port);
    await caller.got('hello');
    await caller.send({ kind: 'sync-step-1', stateVector: new Uint8Array([0]) });
    await caller.got('sync-step-1');
    await caller.send(nothing);
    await caller.got('ack');
    return caller;
  };

  it('carries text both ways, to and from those with a socket, and acknowledges after the commit', async () => {
    const writer = new Writer(bert, id, at.node.port);
    await writer.synced();
    const caller = await inStep(anna);
    await caller.send(edit(caller, ' von Anna'));
    await until(() => writer.text.toString() === 'Text von Anna', 'the words arrive at the socket');
    await until(() => caller.frames.some((frame) => frame.kind === 'ack' && frame.n === 2), 'the second ack');
    expect(await at.house.text(id)).toBe('Text von Anna');
    writer.text.insert(0, 'Unser ');
    await caller.got('update');
    writer.leave();
  });

  it('takes a parcel that is sent three times once', async () => {
    const caller = await inStep(anna);
    await caller.send(edit(caller, '!'), 3);
    await until(async () => (await at.house.text(id)) === 'Text!', 'the word is saved');
    const newest = () => Math.max(...caller.frames.flatMap((frame) => (frame.kind === 'ack' ? [frame.n] : [])));
    await until(() => newest() >= 2, 'it is confirmed');
    expect(newest()).toBe(2);
  });

  it('gives what was not heard again, and refuses a parcel behind a gap', async () => {
    const caller = (await HttpCaller.begin(anna, id, at.node.port)) as HttpCaller;
    const ask = async () => [...new Uint8Array(await (await caller.post(packParcel({ heard: 0, first: 1, frames: [] }), '?wait')).arrayBuffer())];
    await until(async () => (await ask()).length > 2, 'the hello');
    expect(await ask()).toEqual(await ask());
    expect((await caller.parcel({ first: 7, frames: [encodeFrame(nothing)] })).status).toBe(409);
  });

  it('lets in by the rules of the socket alone', async () => {
    const stranger: Member = { ...anna, personId: '00000000-0000-4000-8000-000000000009' };
    expect(await HttpCaller.begin(anna, id, at.node.port, { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await HttpCaller.begin(anna, id, at.node.port, { origin: '' })).toBe(403);
    expect(await HttpCaller.begin(anna, id, at.node.port, { cookie: '' })).toBe(401);
    expect(await HttpCaller.begin(stranger, id, at.node.port)).toBe(403);
    expect(await HttpCaller.begin(anna, '00000000-0000-4000-8000-000000000001', at.node.port)).toBe(404);
    expect(await HttpCaller.begin(anna, '__proto__', at.node.port)).toBe(400);
  });

  it('is of no use to another person, another site, or another method', async () => {
    const caller = await inStep(anna);
    const body = packParcel({ heard: 0, first: 1, frames: [] });
    const cookie = `${bert.fractionId} ${bert.personId} ${bert.name}`;
    expect((await caller.post(body, '', { cookie })).status).toBe(404);
    expect((await caller.post(body, '', { cookie: '' })).status).toBe(404);
    expect((await caller.post(body, '', { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await fetch(caller.address)).status).toBe(405);
    expect((await fetch(`http://127.0.0.1:${at.node.port}/collab/line/..%2f..`, { method: 'POST', headers: { origin: 'https://raum.example', cookie } })).status).toBe(404);
    expect(caller.closed).toBeNull();
  });

  it.each([
    ['rubbish', (caller: HttpCaller) => caller.post(new Uint8Array([255, 255, 255])), 4400],
    ['a frame that is none', (caller: HttpCaller) => caller.parcel({ frames: [new Uint8Array([77])] }), 4400],
    ['a parcel without measure', (caller: HttpCaller) => caller.post(new Uint8Array(200_000)).catch(() => undefined), 4413],
    ['a flood', (caller: HttpCaller) => caller.parcel({ frames: Array.from({ length: 400 }, () => encodeFrame({ kind: 'query-awareness' })) }), 4529],
  ])('ends with its code after %s, and nobody else notices', async (_, harm, code) => {
    const writer = new Writer(bert, id, at.node.port);
    await writer.synced();
    const caller = await inStep(anna);
    await harm(caller);
    expect(await caller.closeCode()).toBe(code);
    writer.text.insert(0, 'Weiter: ');
    await until(() => writer.saved.now.state === 'saved', 'the others work on');
    expect(writer.closes).toEqual([]);
    writer.leave();
  });

  it('ends with the session, and no byte after it', async () => {
    const caller = await inStep(anna);
    at.node.collab.revoke({ sessionId: 'session of Anna' });
    expect(await caller.closeCode()).toBe(4401);
    expect((await caller.parcel({ frames: [encodeFrame(edit(caller, 'zu spät'))] })).status).toBe(404);
    expect(await at.house.text(id)).toBe('Text');
  });

  it('is forgotten when nobody asks any more, and its caret with it', async () => {
    const caller = (await HttpCaller.begin(anna, id, at.node.port)) as HttpCaller;
    await until(async () => (await caller.parcel({ first: 1 })).status === 404, 'the line is forgotten');
  });

  it('is one of a bounded number', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => HttpCaller.begin(anna, id, at.node.port)));
    expect(answers).toContain(503);
  });
});
