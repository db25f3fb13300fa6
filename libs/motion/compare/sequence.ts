import { anchors } from './anchors.js';
import { joined, type Edit } from './edit.js';
import { shortest } from './shortest.js';

/**
 * What was changed between two rows of keys. What stands on both sides exactly once holds the two together ("patience"),
 * which is quick and reads better than the shortest way; between such anchors the shortest way is taken (Myers).
 */
export function diff(a: readonly string[], b: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  walk(a, b, { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, edits);
  return joined(edits);
}

function walk(a: readonly string[], b: readonly string[], range: Edit, edits: Edit[]): void {
  const { fromA, toA, fromB, toB } = trimmed(a, b, range);
  if (fromA === toA && fromB === toB) return;
  if (fromA === toA || fromB === toB) return void edits.push({ fromA, toA, fromB, toB });
  const held = anchors(a, b, { fromA, toA, fromB, toB });
  if (held.length === 0) return void edits.push(...shortest(a, b, { fromA, toA, fromB, toB }));
  let [lastA, lastB] = [fromA, fromB];
  for (const [atA, atB] of [...held, [toA, toB] as const]) {
    walk(a, b, { fromA: lastA, toA: atA, fromB: lastB, toB: atB }, edits);
    [lastA, lastB] = [atA + 1, atB + 1];
  }
}

function trimmed(a: readonly string[], b: readonly string[], range: Edit): Edit {
  let { fromA, toA, fromB, toB } = range;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA += 1;
    fromB += 1;
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA -= 1;
    toB -= 1;
  }
  return { fromA, toA, fromB, toB };
}
