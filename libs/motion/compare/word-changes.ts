import type { Block, Piece } from './block.js';
import type { Edit } from './edit.js';
import { diff } from './sequence.js';
import { Segments, type Segment } from './segments.js';
import type { Known } from './similarity.js';
import { tidied } from './tidy.js';
import { shownText, type Token } from './words.js';

/** One place that differs, with positions in both documents. Where nothing stands on one side, from and to are equal. */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly deleted: string;
  readonly inserted: string;
}

export interface InnerChanges {
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
}

/** Two blocks that belong together, word by word. */
export function changesWithin(before: Known, after: Known): InnerChanges {
  const segments = new Segments();
  const changes: Change[] = [];
  for (const [a, b] of pairedPieces(before, after)) {
    const [keysA, keysB] = [a.tokens.map(keyOf), b.tokens.map(keyOf)];
    const edits = tidied(diff(keysA, keysB), keysA, keysB);
    segments.add(a.tokens, b.tokens, edits);
    for (const edit of edits) changes.push(changeOf(edit, a, b));
  }
  return { segments: segments.list, changes };
}

const keyOf = (token: Token): string => token.key;

/** Where the tokens of one side stand in its document. */
interface Side {
  readonly tokens: readonly Token[];
  /** Position of the first; null for an attribute. */
  readonly start: number | null;
  readonly length: number;
  readonly block: Block;
}

type Sides = readonly [before: Side, after: Side];

/** One piece of a block; of a piece that is not there, nothing. */
function sideOf({ block, tokens }: Known, index: number | null): Side {
  const piece = index === null ? undefined : block.pieces[index];
  if (index === null || !piece) return { tokens: [], start: null, length: 0, block };
  return { tokens: tokens[index] ?? [], start: piece.from, length: piece.text.length, block };
}

/** Cell by cell where a row kept its cells, else those that read the same, and the rest by their order. */
function pairedPieces(before: Known, after: Known): Sides[] {
  const pair = (a: number | null, b: number | null): Sides => [sideOf(before, a), sideOf(after, b)];
  const [one, two] = [before.block.pieces, after.block.pieces];
  if (one.length === two.length) return one.map((_, index) => pair(index, index));
  const edits = diff(one.map(textOf), two.map(textOf));
  const paired: Sides[] = [];
  let [a, b] = [0, 0];
  for (const edit of [...edits, { fromA: one.length, toA: one.length, fromB: two.length, toB: two.length }]) {
    while (a < edit.fromA) paired.push(pair(a++, b++));
    while (a < edit.toA || b < edit.toB) paired.push(pair(a < edit.toA ? a++ : null, b < edit.toB ? b++ : null));
  }
  return paired;
}

const textOf = (piece: Piece): string => piece.text;

function changeOf(edit: Edit, a: Side, b: Side): Change {
  const [fromA, toA] = stretch(a, edit.fromA, edit.toA);
  const [fromB, toB] = stretch(b, edit.fromB, edit.toB);
  return { fromA, toA, fromB, toB, deleted: words(a, edit.fromA, edit.toA), inserted: words(b, edit.fromB, edit.toB) };
}

/** An attribute has no place of its own: its node stands for it. */
function stretch({ tokens, start, length, block }: Side, first: number, last: number): [from: number, to: number] {
  if (start === null) return [block.from, block.to];
  const from = start + (tokens[first]?.at ?? length);
  const token = tokens[last - 1];
  return [from, last > first && token ? start + token.at + token.text.length : from];
}

const words = ({ tokens }: Side, first: number, last: number): string => tokens.slice(first, last).map(shownText).join('');
