import type { Edit } from './edit.js';

type Pair = readonly [number, number];

/** What occurs once on each side, in the longest row that keeps its order. */
export function anchors(a: readonly string[], b: readonly string[], { fromA, toA, fromB, toB }: Edit): Pair[] {
  const inA = onlyOnce(a, fromA, toA);
  const inB = onlyOnce(b, fromB, toB);
  const pairs: Pair[] = [];
  for (const [key, atA] of inA) {
    const atB = inB.get(key);
    if (atA >= 0 && atB !== undefined && atB >= 0) pairs.push([atA, atB]);
  }
  return rising(pairs);
}

/** The place of what occurs once; -1 for what occurs more often. */
function onlyOnce(row: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const key = row[at] ?? '';
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest choice of pairs whose second numbers rise. */
function rising(pairs: readonly Pair[]): Pair[] {
  const before: (number | null)[] = [];
  const ends: number[] = [];
  pairs.forEach(([, atB], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < atB) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? null) : null;
    ends[low] = index;
  });
  const chosen: Pair[] = [];
  for (let at = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) {
    const pair = pairs[at];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}
