import type { ThreadView } from '#contracts';
import type { Range } from './places.js';

export type Shown = 'open' | 'resolved';

/** In the order of the text; what has no place in it follows in the order of time. */
export const inTextOrder = (threads: readonly ThreadView[], places: ReadonlyMap<string, Range | null>): ThreadView[] => {
  const at = ({ id }: ThreadView): number => places.get(id)?.from ?? Number.POSITIVE_INFINITY;
  return threads.map((thread, index) => ({ thread, index })).sort((a, b) => compare(at(a.thread), at(b.thread)) || a.index - b.index).map(({ thread }) => thread);
};

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

export const shownOf = (threads: readonly ThreadView[], shown: Shown): ThreadView[] => threads.filter(({ resolved }) => (resolved !== null) === (shown === 'resolved'));

/** The next or previous one, around the ends; without a present one the first or last. */
export const stepFrom = (threads: readonly ThreadView[], active: string | null, step: 1 | -1): ThreadView | undefined => {
  const here = threads.findIndex(({ id }) => id === active);
  if (here < 0) return step === 1 ? threads[0] : threads.at(-1);
  return threads[(here + step + threads.length) % threads.length];
};
