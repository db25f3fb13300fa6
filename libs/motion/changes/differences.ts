import type { Node } from '@tiptap/pm/model';
import { fixedParts } from '../schema/part-names.js';
import { leafWords, type Difference } from './change.js';
import { matched, stretches } from './common.js';
import { described, lineDifferences } from './in-line.js';

/** Blocks that share less than this much of their words are not the same block rewritten. */
const leastShared = 0.35;

type Docs = readonly [Node, Node];

/** All differences of two motions, from top to bottom. */
export const differences = (a: Node, b: Node): Difference[] => inside([a, b], a, b, 0, 0);

/** The differences inside two nodes that belong together; `startA` and `startB` are where their content begins. */
function inside(docs: Docs, a: Node, b: Node, startA: number, startB: number): Difference[] {
  if (a.inlineContent && b.inlineContent) return lineDifferences(docs, a, b, startA, startB);
  const pairs = matched(a.childCount, b.childCount, alike(a, b));
  const [placesA, placesB] = [placesOf(a, startA), placesOf(b, startB)];
  const span = (places: readonly number[], [from, to]: readonly [number, number]) => ({ from: places[from] ?? 0, to: places[to] ?? 0 });
  return stretches(pairs, a.childCount, b.childCount).flatMap((stretch) => {
    const [spanA, spanB] = [span(placesA, stretch.a), span(placesB, stretch.b)];
    if (!stretch.same) return [described(docs, spanA, spanB)];
    return between(docs, a.child(stretch.a[0]), b.child(stretch.b[0]), spanA, spanB);
  });
}

/** The differences of two nodes that belong together: in their frame, and within. */
function between(docs: Docs, a: Node, b: Node, spanA: Difference['a'], spanB: Difference['b']): Difference[] {
  if (a.eq(b)) return [];
  if (a.isAtom || a.isLeaf) return [{ ...described(docs, spanA, spanB), before: leafWords(a), after: leafWords(b), kind: 'replaced' }];
  const frame: Difference[] = a.sameMarkup(b) ? [] : [{ kind: 'changed', before: leafWords(a), after: leafWords(b), a: spanA, b: spanB, frame: true }];
  return [...frame, ...inside(docs, a, b, spanA.from + 1, spanB.from + 1)];
}

/** Where each child begins, and where the last one ends. */
function placesOf(node: Node, start: number): number[] {
  const places = [start];
  node.forEach((child, offset) => places.push(start + offset + child.nodeSize));
  return places;
}

/** How much two children are the same: 1 entirely, 0 not at all. */
function alike(parentA: Node, parentB: Node): (a: number, b: number) => number {
  const bags = new Map<Node, ReadonlyMap<string, number>>();
  const bag = (node: Node): ReadonlyMap<string, number> => {
    const known = bags.get(node) ?? bagOf(node);
    bags.set(node, known);
    return known;
  };
  return (i, j) => {
    const [a, b] = [parentA.child(i), parentB.child(j)];
    if (a === b || a.eq(b)) return 1;
    if (a.type !== b.type) return 0;
    const share = shared(bag(a), bag(b));
    if (fixedParts.has(a.type.name)) return Math.max(share, leastShared) * 0.99;
    return share < leastShared ? 0 : share * 0.99;
  };
}

function bagOf(node: Node): Map<string, number> {
  const bag = new Map<string, number>();
  const words = node.textBetween(0, node.content.size, ' ', leafWords) || leafWords(node);
  for (const word of words.split(/\s+/)) if (word !== '') bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Words in both, out of all. Two without words are alike: an empty paragraph that was filled is the same paragraph. */
function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : leastShared;
  let [both, all] = [0, 0];
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0);
  for (const bag of [a, b]) for (const count of bag.values()) all += count;
  return (2 * both) / all;
}
