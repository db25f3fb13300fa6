import * as Y from 'yjs';
import { closeCode, suggestionRoutes } from '#contracts';
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

function letter(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('fremd').insert(0, 'Fremdes Wort');
  return Y.encodeStateAsUpdate(doc);
}

describe('the text of a suggestion', () => {
  it('opens to nobody of the rival, by no ticket of theirs and by none of the motion', async () => {
    const at = await town.own.suggestion();
    const { documentId } = await lobby.passForSuggestion(town.own, await town.own.sit('member'), at);
    const rival = await town.rival.sit('chair');
    expect((await rival.call(suggestionRoutes.ticket, { params: at }, town.own.fractionId)).code).toBe('not_found');
    expect((await rival.call(suggestionRoutes.ticket, { params: at }, town.rival.fractionId)).code).toBe('not_found');
    const theirs = await lobby.passFor(town.rival, rival, await town.rival.motion());
    expect(await lobby.knock({ ...theirs, documentId })).toBe(401);
    const between = await town.people.at(town.between);
    expect((await between.call(suggestionRoutes.ticket, { params: at }, town.rival.fractionId)).code).toBe('not_found');
    expect(await lobby.knock({ ...(await lobby.passFor(town.own, await town.own.sit('guest').then(async (guest) => (await town.own.share(at.motion, 'guest', 'read'), guest)), at.motion)), documentId })).toBe(401);
  });

  it.each(['sync-step-2', 'update'] as const)('takes no frame %s from those who only read it', async (kind) => {
    const pass = await lobby.passForSuggestion(town.own, await town.own.sit('manager'), await town.own.suggestion());
    const before = await lobby.headOf(pass.documentId);
    const reader = await lobby.enter(pass);
    expect((await reader.heard('hello')).role).toBe('read');
    reader.send({ kind, update: letter() });
    expect([await reader.hungUp(), (await reader.heard('nack')).reason]).toEqual([closeCode.resync, 'forbidden']);
    expect(await lobby.headOf(pass.documentId)).toBe(before);
  });

  it('closes within two seconds when its author is removed from the fraction, and takes nothing more', async () => {
    const leaving = await town.people.person('Gehende');
    const { id } = await town.people.seat(town.own.fractionId, leaving, 'member');
    const visitor = await town.people.at(leaving);
    const motion = await town.own.motion();
    const { id: suggestion } = await visitor.ask<{ id: string }>(suggestionRoutes.begin, { params: { motion } }, town.own.fractionId);
    const pass = await lobby.passForSuggestion(town.own, visitor, { motion, suggestion });
    const author = await lobby.enter(pass);
    expect((await author.heard('hello')).role).toBe('edit');
    author.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
    await author.heard('ack');
    const [start, before] = [Date.now(), await lobby.headOf(pass.documentId)];
    await (await town.own.sit('chair')).send('DELETE', `/api/fractions/${town.own.fractionId}/members/${id}`);
    author.send({ kind: 'update', update: letter() });
    expect([closeCode.forbidden, closeCode.resync]).toContain(await author.hungUp());
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(await lobby.headOf(pass.documentId)).toBe(before);
  });
});
