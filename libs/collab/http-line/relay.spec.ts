import * as Y from 'yjs';
import type { Frame } from '#contracts';
import { HttpCaller } from '../../../test/durability/support/http-caller.js';
import { startNode } from '../../../test/durability/support/node.js';
import { roundRobin, type Balancer } from '../../../test/durability/support/round-robin.js';
import { standingHouse } from '../../../test/durability/support/standing-house.js';
import { until, Writer } from '../../../test/durability/support/writer.js';

const nothing: Frame = { kind: 'sync-step-2', update: new Uint8Array([0, 0]) };
const limits = { pollMs: 400, lineSilentMs: 5_000 };

describe('a line over HTTP behind a balancer that sends each request to another node', () => {
  const at = standingHouse({ limits }, { limits });
  let balancer: Balancer;

  beforeAll(async () => {
    balancer = await roundRobin(at.node.port, at.second.port);
  });
  afterAll(() => balancer.stop());

  const inStep = async (name: string, id: string) => {
    const caller = await HttpCaller.arrive(await at.house.member(name, id, 'edit'), id, balancer.port);
    await caller.got('hello');
    await caller.send({ kind: 'sync-step-1', stateVector: new Uint8Array([0]) });
    await caller.got('sync-step-1');
    await caller.send(nothing);
    await caller.got('ack');
    return caller;
  };

  /** What the caller has heard of the text. */
  const textOf = (caller: HttpCaller): string => {
    const doc = new Y.Doc();
    for (const frame of caller.frames) if (frame.kind === 'sync-step-2' || frame.kind === 'update') Y.applyUpdate(doc, frame.update);
    return doc.getText('text').toString();
  };

  const typed = (words: readonly string[]): Frame[] => {
    const doc = new Y.Doc();
    const frames: Frame[] = [];
    doc.on('update', (update: Uint8Array) => frames.push({ kind: 'update', update }));
    for (const word of words) doc.getText('text').insert(doc.getText('text').length, word);
    return frames;
  };

  it('loses and doubles nothing, in either direction, and is opened once', async () => {
    const id = await at.house.newDocument('');
    const caller = await inStep('Anna', id);
    const words = Array.from({ length: 20 }, (_, index) => `${index} `);
    for (const frame of typed(words)) await caller.send(frame, 2);
    await until(async () => (await at.house.text(id)) === words.join(''), 'every word is in the database once');
    await until(() => caller.frames.some((frame) => frame.kind === 'ack' && frame.n === 21), 'and confirmed');
    const writer = new Writer(await at.house.member('Bert', id, 'edit'), id, at.second.port);
    await writer.synced();
    writer.text.insert(0, 'Zuerst: ');
    await until(() => caller.frames.filter(({ kind }) => kind === 'update').length === 1, 'what others write arrives once');
    writer.leave();
    expect(caller.frames.filter(({ kind }) => kind === 'hello')).toHaveLength(1);
    expect(Math.min(...balancer.taken.values())).toBeGreaterThan(10);
    expect(caller.closed).toBeNull();
  });

  it('carries what does not fit into one note of the doorbell', async () => {
    const long = 'Begründung. '.repeat(4_000);
    const id = await at.house.newDocument(long);
    const caller = await inStep('Carl', id);
    expect(textOf(caller)).toBe(long);
    const [frame] = typed([long]);
    if (frame !== undefined) await caller.send(frame);
    await until(async () => (await at.house.text(id)).length === 2 * long.length, 'the long word is saved');
  });

  it('is of no use to another person by way of another node either', async () => {
    const id = await at.house.newDocument('Text');
    const anna = await at.house.member('Anna', id, 'edit');
    const bert = await at.house.member('Bert', id, 'edit');
    const caller = (await HttpCaller.begin(anna, id, at.node.port)) as HttpCaller;
    const elsewhere = caller.address.replace(String(at.node.port), String(at.second.port));
    const ask = (cookie: string) =>
      fetch(elsewhere, { method: 'POST', headers: { origin: 'https://raum.example', cookie }, body: new Uint8Array([0, 1]) }).then(({ status }) => status);
    expect(await ask(`${bert.fractionId} ${bert.personId} ${bert.name}`)).toBe(404);
    expect(await ask(`${anna.fractionId} ${anna.personId} ${anna.name}`)).toBe(200);
  });

  it('is said to be gone when its node is, soon', async () => {
    const id = await at.house.newDocument('Text');
    const third = await startNode(at.house.url, { limits });
    const caller = (await HttpCaller.begin(await at.house.member('Anna', id, 'edit'), id, third.port)) as HttpCaller;
    await third.stop();
    const elsewhere = caller.address.replace(String(third.port), String(at.node.port));
    const begun = Date.now();
    const answer = await fetch(elsewhere, { method: 'POST', headers: { origin: 'https://raum.example', cookie: caller.cookie }, body: new Uint8Array([0, 1]) });
    expect(answer.status).toBe(404);
    expect(Date.now() - begun).toBeLessThan(4_000);
  });
});
