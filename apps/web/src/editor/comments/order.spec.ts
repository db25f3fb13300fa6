import type { ThreadView } from '#contracts';
import { inTextOrder, shownOf, stepFrom } from './order.js';

const thread = (id: string, resolved = false): ThreadView => ({
  id,
  passage: null,
  resolved: resolved ? { by: 'Kemal Demir', at: '2026-11-20T10:00:00Z' } : null,
  comments: [],
  may: { reply: true, resolve: true },
});
const ids = (threads: readonly ThreadView[]) => threads.map(({ id }) => id).join('');

describe('threads', () => {
  const threads = [thread('a'), thread('b'), thread('c', true), thread('d')];

  it('stand in the order of the text; what has no place follows as it came', () => {
    expect(ids(inTextOrder(threads, new Map([['b', { from: 40, to: 50 }], ['d', { from: 3, to: 9 }], ['a', null]])))).toBe('dbac');
  });

  it('are shown open or resolved, and gone through around the ends', () => {
    const open = shownOf(threads, 'open');
    expect([ids(open), ids(shownOf(threads, 'resolved'))]).toEqual(['abd', 'c']);
    expect([stepFrom(open, null, 1), stepFrom(open, 'd', 1), stepFrom(open, 'a', -1), stepFrom([], 'a', 1)].map((each) => each?.id)).toEqual(['a', 'a', 'd', undefined]);
  });
});
