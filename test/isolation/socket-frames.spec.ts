import * as Y from 'yjs';
import { closeCode, motionRoutes, type Frame } from '#contracts';
import { until } from '../support/caller.js';
import type { Town } from '../support/town.js';
import { Lobby } from './lobby.js';

let lobby: Lobby;
let town: Town;
beforeAll(async () => {
  lobby = await Lobby.build();
  ({ town } = lobby);
});
afterEach(() => lobby.leave());
afterAll(() => town.house.close());

function letter(text = 'Fremdes Wort'): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('fremd').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** One of every kind: a kind without one does not compile. */
const everyKind = (): Readonly<Record<Frame['kind'], Frame>> => ({
  'sync-step-1': { kind: 'sync-step-1', stateVector: Y.encodeStateVector(new Y.Doc()) },
  'sync-step-2': { kind: 'sync-step-2', update: letter() },
  update: { kind: 'update', update: letter() },
  awareness: { kind: 'awareness', update: new Uint8Array([1, 9, 1, 2, 123, 125]) },
  auth: { kind: 'auth', reason: 'lead' },
  'query-awareness': { kind: 'query-awareness' },
  freeze: { kind: 'freeze' },
  hello: { kind: 'hello', role: 'lead', epoch: 1, schema: 1, aclVersion: 99 },
  notice: { kind: 'notice', topic: 'comments' },
  ack: { kind: 'ack', n: 1 },
  nack: { kind: 'nack', n: 1, reason: 'frozen' },
});
type Kind = Frame['kind'];
const kinds = Object.entries(everyKind()).map(([kind]) => kind as Kind);
const writes: readonly Kind[] = ['sync-step-2', 'update'];
const onlyFromServer: readonly Kind[] = ['auth', 'freeze', 'notice', 'hello', 'ack', 'nack'];

describe.each(kinds)('a frame %s', (kind) => {
  const frame = everyKind()[kind];

  it('from a guest changes nothing, and a read one shows what was shared', async () => {
    const motion = await town.own.motion();
    await town.own.share(motion, 'guest');
    const pass = await lobby.passFor(town.own, await town.own.sit('guest'), motion);
    const before = await lobby.headOf(pass.documentId);
    const guest = await lobby.enter(pass);
    expect((await guest.heard('hello')).role).toBe('comment');
    guest.send(frame);
    if (writes.includes(kind)) expect([await guest.hungUp(), (await guest.heard('nack')).reason]).toEqual([closeCode.resync, 'forbidden']);
    else if (onlyFromServer.includes(kind)) expect(await guest.hungUp()).toBe(closeCode.garbage);
    else guest.send(everyKind()['query-awareness']);
    expect(await lobby.headOf(pass.documentId)).toBe(before);
  });

  it('from a member is taken only where members speak, and never as the word of the server', async () => {
    const pass = await lobby.passFor(town.own, await town.own.sit('member'), await town.own.motion());
    const before = await lobby.headOf(pass.documentId);
    const member = await lobby.enter(pass);
    expect((await member.heard('hello')).role).toBe('edit');
    member.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
    await member.heard('ack');
    member.send(frame);
    if (writes.includes(kind)) await until(() => member.frames.some((each) => each.kind === 'ack' && each.n === 2), 'the change is saved');
    if (onlyFromServer.includes(kind)) expect(await member.hungUp()).toBe(closeCode.garbage);
    expect(await lobby.headOf(pass.documentId)).toBe(writes.includes(kind) ? before + 1 : before);
  });

  it('from the rival reaches nobody here', async () => {
    const mine = await lobby.passFor(town.own, await town.own.sit('chair'), await town.own.motion());
    const listener = await lobby.enter(mine);
    await listener.heard('hello');
    const before = await lobby.headOf(mine.documentId);
    const rival = await lobby.enter(await lobby.passFor(town.rival, await town.people.at(town.between), await town.rival.motion()));
    await rival.heard('hello');
    const heardSoFar = listener.frames.length;
    rival.send(frame);
    rival.send(everyKind()['query-awareness']);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(listener.frames.slice(heardSoFar).filter((each) => each.kind !== 'awareness' || each.update.length > 1)).toEqual([]);
    expect([listener.closed, await lobby.headOf(mine.documentId)]).toEqual([null, before]);
  });
});

describe('an open socket', () => {
  it.each(['guest', 'expert_citizen'] as const)('is not for a %s with whom nothing was shared', async (role) => {
    const answer = await (await town.own.sit(role)).call(motionRoutes.ticket, { params: { motion: await town.own.motion() } }, town.own.fractionId);
    expect(answer.code).toBe('not_found');
  });

  it('closes for good within two seconds when the seat ends', async () => {
    const leaving = await town.people.person('Gehende');
    const { id } = await town.people.seat(town.own.fractionId, leaving, 'member');
    const caller = await lobby.enter(await lobby.passFor(town.own, await town.people.at(leaving), await town.own.motion()));
    await caller.heard('hello');
    const start = Date.now();
    await (await town.own.sit('chair')).send('DELETE', `/api/fractions/${town.own.fractionId}/members/${id}`);
    expect(await caller.hungUp()).toBe(closeCode.forbidden);
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('closes within two seconds when the person signs out everywhere', async () => {
    const visitor = await town.own.sit('deputy');
    const caller = await lobby.enter(await lobby.passFor(town.own, visitor, await town.own.motion()));
    await caller.heard('hello');
    await (await town.own.sit('deputy')).send('DELETE', '/api/sessions');
    const start = Date.now();
    expect([closeCode.signedOut, closeCode.forbidden]).toContain(await caller.hungUp());
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('closes within two seconds when a share ends', async () => {
    const motion = await town.own.motion();
    const membership = await town.own.share(motion, 'guest');
    const caller = await lobby.enter(await lobby.passFor(town.own, await town.own.sit('guest'), motion));
    await caller.heard('hello');
    await (await town.own.sit('chair')).send('DELETE', `/api/fractions/${town.own.fractionId}/motions/${motion}/shares/${membership}`);
    expect(await caller.hungUp()).toBe(closeCode.forbidden);
  });

  it.each([
    ['the session is gone', 'delete from session where person_id = $1', closeCode.signedOut],
    ['the seat runs out', `update membership set ends_at = now() - interval '1 second' where person_id = $1`, closeCode.forbidden],
  ])('closes when %s, though no node was told', async (_, quietly, code) => {
    const person = await town.people.person('Vergessene');
    await town.people.seat(town.own.fractionId, person, 'member');
    const caller = await lobby.enter(await lobby.passFor(town.own, await town.people.at(person), await town.own.motion()));
    await caller.heard('hello');
    await town.house.rows(quietly, [person.id]);
    expect(await caller.hungUp()).toBe(code);
  });
});
