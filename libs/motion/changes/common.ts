/** Pairs of indices that go together, in order. */
export type Pairs = readonly (readonly [a: number, b: number])[];

/** Beyond this many comparisons the middle of two long lists counts as changed as a whole. */
const most = 2_000_000;

/**
 * The best way to match two lists in order: the sum of `worth` is as large as it can be. A worth of 0 never matches, 1 is
 * the same. What both begin and end with is matched first, so that long texts with one change cost next to nothing.
 */
export function matched(lengthA: number, lengthB: number, worth: (a: number, b: number) => number): Pairs {
  let start = 0;
  while (start < lengthA && start < lengthB && worth(start, start) === 1) start += 1;
  let end = 0;
  while (end < lengthA - start && end < lengthB - start && worth(lengthA - 1 - end, lengthB - 1 - end) === 1) end += 1;
  const [rows, columns] = [lengthA - start - end, lengthB - start - end];
  const middle = rows * columns > most ? [] : best(rows, columns, (a, b) => worth(start + a, start + b));
  return [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...middle.map(([a, b]) => [start + a, start + b] as const),
    ...Array.from({ length: end }, (_, index) => [lengthA - end + index, lengthB - end + index] as const),
  ];
}

/** By dynamic programming: `table[a * width + b]` is the best sum for what comes from `a` and `b` on. */
function best(rows: number, columns: number, worth: (a: number, b: number) => number): Pairs {
  const width = columns + 1;
  const table = new Float64Array((rows + 1) * width);
  const at = (a: number, b: number): number => table[a * width + b] ?? 0;
  for (let a = rows - 1; a >= 0; a -= 1) {
    for (let b = columns - 1; b >= 0; b -= 1) {
      const here = worth(a, b);
      table[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), here > 0 ? here + at(a + 1, b + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < rows && b < columns; ) {
    const here = worth(a, b);
    if (here > 0 && at(a, b) <= here + at(a + 1, b + 1)) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** What lies between the pairs, and the pairs themselves, from left to right. */
export interface Stretch {
  readonly same: boolean;
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

export function stretches(pairs: Pairs, lengthA: number, lengthB: number): Stretch[] {
  const found: Stretch[] = [];
  let [a, b] = [0, 0];
  const gap = (toA: number, toB: number) => {
    if (a < toA || b < toB) found.push({ same: false, a: [a, toA], b: [b, toB] });
  };
  for (const [nextA, nextB] of pairs) {
    gap(nextA, nextB);
    found.push({ same: true, a: [nextA, nextA + 1], b: [nextB, nextB + 1] });
    [a, b] = [nextA + 1, nextB + 1];
  }
  gap(lengthA, lengthB);
  return found;
}
