import * as Y from 'yjs';
import { motionRoutes, versionRoutes as routes } from '#contracts';
import { FRAGMENT, readDocument, toText, updateTowards } from '#motion';
import { Caller, until } from '../../../test/support/caller.js';
import { VersionsDesk } from './versions.testing.js';

let desk: VersionsDesk;
beforeAll(async () => {
  desk = await VersionsDesk.open();
});
afterAll(() => desk.place.house.close());

describe('restoring', () => {
  it('makes the text what it was, keeps what it is, and is taken back by restoring that', async () => {
    const motion = await desk.place.motion();
    const { ref } = await desk.keep(motion, 'Anfang');
    const first = toText((await desk.textOf(motion)).document);
    await desk.write(motion, 'Zehn Bänke', 'Zwölf Bänke');
    const second = toText((await desk.textOf(motion)).document);
    const { before } = await desk.json<{ before: string }>(desk.call('member', routes.restore, motion, { version: ref }));
    expect(toText((await desk.textOf(motion)).document)).toBe(first);
    expect((await desk.listed(motion)).items.map(({ kind, name, by }) => [kind, name, by])).toEqual([
      ['restored', 'Anfang', 'Apfelbaum member'],
      ['before_restore', null, 'Apfelbaum member'],
      ['named', 'Anfang', 'Apfelbaum member'],
    ]);
    await desk.json(desk.call('member', routes.restore, motion, { version: before }));
    expect(toText((await desk.textOf(motion)).document)).toBe(second);
  });

  it('changes nothing, and keeps nothing, where the text already says so', async () => {
    const motion = await desk.place.motion();
    const { ref } = await desk.keep(motion, 'Anfang');
    expect((await desk.call('member', routes.restore, motion, { version: ref })).code).toBe('version_same');
    expect((await desk.listed(motion)).items).toHaveLength(1);
  });

  it('is refused once the text is frozen', async () => {
    const motion = await desk.place.motion('adopted');
    const [, review] = (await desk.listed(motion)).items;
    expect((await desk.call('chair', routes.restore, motion, { version: review?.ref ?? '' })).code).toBe('text_closed');
    expect((await desk.call('chair', routes.keep, motion, { body: { name: 'zu spät' } })).code).toBe('text_closed');
  });

  it('reaches an open editor, and merges with what is typed there meanwhile', async () => {
    const motion = await desk.place.motion();
    const { ref } = await desk.keep(motion, 'Anfang');
    await desk.write(motion, 'Zehn Bänke', 'Zwölf Bänke');
    const { ticket, documentId } = await desk.desks.chair.ask<{ ticket: string; documentId: string }>(motionRoutes.ticket, { params: { motion } }, desk.place.fractionId);
    const caller = await Caller.knock(desk.place.house.origin, { documentId, ticket, cookie: desk.desks.chair.cookie });
    if (!(caller instanceof Caller)) throw new Error(`refused with ${caller}`);
    const doc = new Y.Doc();
    const heard = (kind: string) => caller.frames.flatMap((frame) => (frame.kind === kind && 'update' in frame ? [frame.update] : []));
    caller.send({ kind: 'sync-step-1', stateVector: Y.encodeStateVector(doc) });
    await until(() => heard('sync-step-2').length > 0, 'the text arrives');
    for (const update of heard('sync-step-2')) Y.applyUpdate(doc, update);
    caller.send({ kind: 'sync-step-2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
    await caller.heard('ack');
    const typed = updateTowards(Y.encodeStateAsUpdate(doc), JSON.parse(JSON.stringify(readDocument(doc)).replace('Wer müde ist', 'Wer sehr müde ist')));
    await desk.json(desk.call('member', routes.restore, motion, { version: ref }));
    // Typed on a copy that knows nothing of the restoring.
    if (typed) caller.send({ kind: 'update', update: typed });
    await until(async () => /Wer sehr müde/.test(toText((await desk.textOf(motion)).document)), 'what was typed is there');
    expect(toText((await desk.textOf(motion)).document)).toContain('Zehn Bänke');
    await until(() => heard('update').length > 0, 'the editor hears of it');
    for (const update of heard('update')) Y.applyUpdate(doc, update);
    expect(doc.getXmlFragment(FRAGMENT).toString()).toContain('Zehn Bänke');
    caller.leave();
  });
});
