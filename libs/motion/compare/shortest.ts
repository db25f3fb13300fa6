import type { Edit } from './edit.js';

/** Beyond this many single steps a stretch counts as rewritten: nobody could read such a comparison, and it stays fast. */
const MOST_STEPS = 600;

/** Myers' shortest edit, or one single edit where that would be too far. */
export function shortest(a: readonly string[], b: readonly string[], range: Edit): Edit[] {
  const [sizeA, sizeB] = [range.toA - range.fromA, range.toB - range.fromB];
  const most = Math.min(sizeA + sizeB, MOST_STEPS);
  const middle = most + 1;
  const front = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps += 1) {
    history.push(front.slice(middle - steps - 1, middle + steps + 2));
    for (let line = -steps; line <= steps; line += 2) {
      let x = down(front, middle, line, steps) ? at(front, middle + line + 1) : at(front, middle + line - 1) + 1;
      while (x < sizeA && x - line < sizeB && a[range.fromA + x] === b[range.fromB + x - line]) x += 1;
      front[middle + line] = x;
      if (x >= sizeA && x - line >= sizeB) return traced(history, sizeA, sizeB, range);
    }
  }
  return [range];
}

const at = (row: Int32Array, index: number): number => row[index] ?? 0;

const down = (front: Int32Array, middle: number, line: number, steps: number): boolean =>
  line === -steps || (line !== steps && at(front, middle + line - 1) < at(front, middle + line + 1));

/** Back from the end through the fronts: every step is one deletion or one insertion. */
function traced(history: readonly Int32Array[], sizeA: number, sizeB: number, range: Edit): Edit[] {
  const edits: Edit[] = [];
  let [x, y] = [sizeA, sizeB];
  for (let steps = history.length - 1; steps > 0; steps -= 1) {
    const front = history[steps] ?? new Int32Array();
    const middle = steps + 1;
    const line = x - y;
    const inserted = down(front, middle, line, steps);
    const lineBefore = inserted ? line + 1 : line - 1;
    const xBefore = at(front, middle + lineBefore);
    const yBefore = xBefore - lineBefore;
    edits.push({
      fromA: range.fromA + xBefore,
      toA: range.fromA + xBefore + (inserted ? 0 : 1),
      fromB: range.fromB + yBefore,
      toB: range.fromB + yBefore + (inserted ? 1 : 0),
    });
    [x, y] = [xBefore, yBefore];
  }
  return edits.reverse();
}
