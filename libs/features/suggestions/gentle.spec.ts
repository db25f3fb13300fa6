import * as Y from 'yjs';
import { closeCode, suggestionRoutes as routes } from '#contracts';
import { rewrite, type MotionDocument } from '#motion';
import { until } from '../../../test/support/caller.js';
import { saying, SuggestionDesk } from './suggestions.testing.js';

let desk: SuggestionDesk;
beforeAll(async () => {
  desk = await SuggestionDesk.open();
});
afterAll(() => desk.slip.house.close());

describe('a decision about one change', () => {
  it('loses nothing of what its author writes in the same moment into the words that are taken over: it stands behind them, still proposed', async () => {
    const { motion, at, pen } = await desk.suggested(['setzt sich', 'setzt sich gern'], ['müde', 'erschöpft']);
    const gladly = (await desk.changes('chair', at)).find(({ after }) => after.trim() === 'gern');
    // What was typed before the decision reached this browser.
    const state = Y.encodeStateVector(pen.doc);
    rewrite(pen.doc, JSON.parse(saying('gern', 'gerne')(JSON.stringify(pen.document))) as MotionDocument);
    const typed = Y.encodeStateAsUpdate(pen.doc, state);
    expect((await desk.call('chair', routes.accept, at, { change: gladly?.id })).status).toBe(200);
    pen.caller.send({ kind: 'update', update: typed });
    await until(async () => (await desk.changes('chair', at)).length === 2, 'the letter is a change of its own');
    // Not inside of them: the words taken over are the motion's own now, and no longer the ones that were typed into.
    expect((await desk.changes('chair', at)).map(({ before, after }) => [before, after])).toEqual([['müde', 'erschöpft'], ['Apfelbaum', 'eApfelbaum']]);
    await desk.call('chair', routes.accept, at, {});
    expect(await desk.text(motion)).toContain('setzt sich gern eApfelbaum.');
    pen.caller.leave();
  });

  it('about a whole paragraph begins the text of its author anew, who gets back what was typed in that moment', async () => {
    const { motion, at, pen } = await desk.suggested();
    const line = '{"type":"paragraph","content":[{"type":"text","text":"Und wer friert."}]}';
    await pen.put(JSON.parse(JSON.stringify(pen.document).replace(/("type":"reasoning".*?"content":\[)/, `$1${line},`)) as MotionDocument);
    const [paragraph] = await desk.changes('chair', at);
    expect((await desk.call('chair', routes.accept, at, { change: paragraph?.id })).status).toBe(200);
    expect([closeCode.stale, closeCode.resync, closeCode.roleChanged]).toContain(await pen.caller.hungUp());
    expect((await desk.text(motion)).match(/Und wer friert/g)).toHaveLength(1);
  });
});
