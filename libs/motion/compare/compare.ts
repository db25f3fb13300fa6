import type { MotionDocument } from '../convert/json.js';
import { aligned, type Aligned } from './align.js';
import type { Block } from './block.js';
import { moves } from './moves.js';
import { blocksOf } from './read-blocks.js';
import type { Segment } from './segments.js';
import { Vocabulary, type Known } from './similarity.js';
import { changesWithin, type Change } from './word-changes.js';
import { wholeSegments } from './whole.js';

/** `movedAway` marks where a moved block stood before; it is not counted. */
export type BlockKind = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'movedAway';

/** One line of the comparison, in the order of the new document; what is gone stands where it stood. */
export interface ComparedBlock {
  readonly kind: BlockKind;
  readonly before: Block | null;
  readonly after: Block | null;
  /** Both texts in one, stretch by stretch. */
  readonly segments: readonly Segment[];
  /** The changed places inside, with positions in both documents; of a whole block, one. */
  readonly changes: readonly Change[];
  /** Says the same as something else: a point became a sub-point, a paragraph a heading, a point its number by another way. */
  readonly reframed: boolean;
}

export interface Comparison {
  readonly blocks: readonly ComparedBlock[];
  readonly counts: { readonly changed: number; readonly inserted: number; readonly deleted: number; readonly moved: number };
}

/**
 * What is different between two states of a motion, word by word. Takes the JSON as it is: positions are those of exactly
 * these two documents, so an editor passes what it holds.
 */
export function compareMotions(before: MotionDocument, after: MotionDocument): Comparison {
  const vocabulary = new Vocabulary();
  const rows = aligned(blocksOf(before).map((block) => vocabulary.know(block)), blocksOf(after).map((block) => vocabulary.know(block)));
  const moved = moves(rows);
  const away = new Map([...moved].map(([to, from]) => [from, to]));
  const beside: Beside = { a: 0, b: 0 };
  const blocks = rows.map((row) => compared(row, moved, away, beside));
  return { blocks, counts: counted(blocks) };
}

/** Every changed place of the motion, in order. */
export const changesOf = ({ blocks }: Comparison): Change[] => blocks.flatMap((block) => block.changes);

/** How far both documents were read: where on the other side something would stand that is not there. */
interface Beside {
  a: number;
  b: number;
}

function compared({ before, after }: Aligned, moved: ReadonlyMap<Known, Known>, away: ReadonlyMap<Known, Known>, beside: Beside): ComparedBlock {
  const { a, b } = beside;
  if (before) beside.a = before.block.to;
  if (after) beside.b = after.block.to;
  if (before && after) return paired(before, after, 'changed');
  const from = after && moved.get(after);
  if (after && from) return paired(from, after, 'moved');
  const to = before && away.get(before);
  if (before && to) return { ...alone('deleted', before, b), kind: 'movedAway', after: to.block, changes: [] };
  if (after) return alone('inserted', after, a);
  if (before) return alone('deleted', before, b);
  throw new Error('A row of the comparison has no side');
}

function paired(from: Known, to: Known, kind: 'changed' | 'moved'): ComparedBlock {
  const { segments, changes } = changesWithin(from, to);
  const [before, after] = [from.block, to.block];
  const reframed = before.role !== after.role || before.frame !== after.frame || (after.role === 'heading' && before.level !== after.level);
  const same = kind === 'changed' && !reframed && segments.every((segment) => segment.kind === 'same');
  return { kind: same ? 'same' : kind, before, after, segments, changes, reframed };
}

function alone(kind: 'inserted' | 'deleted', known: Known, place: number): ComparedBlock {
  const { block } = known;
  const text = block.text.replaceAll('\ufffc', '');
  const { from, to } = block;
  const inserted = kind === 'inserted';
  const change = inserted
    ? { fromA: place, toA: place, fromB: from, toB: to, deleted: '', inserted: text }
    : { fromA: from, toA: to, fromB: place, toB: place, deleted: text, inserted: '' };
  const segments = wholeSegments(known, kind);
  return { kind, before: inserted ? null : block, after: inserted ? block : null, segments, changes: [change], reframed: false };
}

function counted(blocks: readonly ComparedBlock[]): Comparison['counts'] {
  const count = (kind: BlockKind) => blocks.filter((block) => block.kind === kind).length;
  return { changed: count('changed'), inserted: count('inserted'), deleted: count('deleted'), moved: count('moved') };
}
