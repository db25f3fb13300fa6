import type { Role } from './block.js';
import { diff } from './sequence.js';
import { LEAST, LEAST_OF_ROWS, similarity, type Known } from './similarity.js';

/** A block of one side and its partner on the other, or null where it has none. */
export interface Aligned {
  readonly before: Known | null;
  readonly after: Known | null;
}

/** Blocks of which a part has one each: they belong together whatever they say. */
const single: ReadonlySet<Role> = new Set<Role>(['letterhead', 'title', 'partHeading', 'formula']);
/** Roles a line may change between. */
const plain: ReadonlySet<Role> = new Set<Role>(['paragraph', 'heading', 'formula']);

/** More pairs than this are not weighed one against one: so much new text is read as new. */
const MOST_PAIRS = 250_000;

/** Blocks that read the same hold the two documents together; between them the most alike are paired, in order. */
export function aligned(before: readonly Known[], after: readonly Known[]): Aligned[] {
  const result: Aligned[] = [];
  let [a, b] = [0, 0];
  const edits = diff(before.map((each) => each.key), after.map((each) => each.key));
  for (const edit of [...edits, { fromA: before.length, toA: before.length, fromB: after.length, toB: after.length }]) {
    while (a < edit.fromA) result.push({ before: before[a++] ?? null, after: after[b++] ?? null });
    result.push(...weighed(before.slice(a, edit.toA), after.slice(b, edit.toB)));
    [a, b] = [edit.toA, edit.toB];
  }
  return result;
}

/** The pairing in order with the most in common. */
function weighed(before: readonly Known[], after: readonly Known[]): Aligned[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_PAIRS) return [...before.map(gone), ...after.map(come)];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const paired = new Uint8Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const weight = weightOf(before[row], after[column]);
      const together = weight > 0 ? weight + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(together, best[at + width] ?? 0, best[at + 1] ?? 0);
      if (together > 0 && together >= (best[at] ?? 0)) paired[at] = 1;
    }
  }
  return traced(before, after, best, paired);
}

function traced(before: readonly Known[], after: readonly Known[], best: Float64Array, paired: Uint8Array): Aligned[] {
  const width = after.length + 1;
  const result: Aligned[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const at = row * width + column;
    if (paired[at] === 1) result.push({ before: before[row++] ?? null, after: after[column++] ?? null });
    else if (row < before.length && (column >= after.length || (best[at + width] ?? 0) >= (best[at + 1] ?? 0))) result.push(gone(before[row++]));
    else result.push(come(after[column++]));
  }
  return result;
}

const gone = (before: Known | undefined): Aligned => ({ before: before ?? null, after: null });
const come = (after: Known | undefined): Aligned => ({ before: null, after: after ?? null });

function weightOf(a: Known | undefined, b: Known | undefined): number {
  if (!a || !b) return 0;
  const [one, two] = [a.block, b.block];
  if (one.role !== two.role && !(plain.has(one.role) && plain.has(two.role))) return 0;
  const alike = similarity(a, b);
  if (alike >= (one.role === 'row' ? LEAST_OF_ROWS : LEAST)) return alike;
  return single.has(one.role) && one.role === two.role && one.part === two.part && one.level === two.level ? LEAST : 0;
}
