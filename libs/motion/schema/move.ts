import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { letterLabel } from '../convert/numbers.js';
import { depthOf } from './points.js';

/** What the caret stands in that can change places with its neighbour, the innermost first; and who may be that neighbour. */
const movable: readonly (readonly [name: string, neighbours: ReadonlySet<string>])[] = [
  ['subPoint', new Set(['subPoint'])],
  ['point', new Set(['point', 'paragraph', 'heading', 'bulletList', 'orderedList', 'table', 'image'])],
  ['pointReasoning', new Set(['pointReasoning', 'paragraph', 'heading', 'bulletList', 'orderedList', 'table', 'image'])],
  ['section', new Set(['section', 'reasoning'])],
];

interface Neighbours {
  readonly own: Node;
  readonly other: Node;
  /** Where the upper of the two begins. */
  readonly start: number;
}

function neighbours($from: ResolvedPos, by: 1 | -1): Neighbours | null {
  for (const [name, allowed] of movable) {
    const depth = depthOf($from, name);
    if (depth < 0) continue;
    const parent = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    const other = parent.maybeChild(index + by);
    if (!other || !allowed.has(other.type.name)) return null;
    const before = $from.before(depth);
    return { own: $from.node(depth), other, start: by === -1 ? before - other.nodeSize : before };
  }
  return null;
}

/** Moves the point, sub-point, reasoning of a point or section with the caret before or behind its neighbour. Numbers follow by themselves. */
export const move =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const found = neighbours(state.selection.$from, by);
    if (!found) return false;
    const { own, other, start } = found;
    const transaction = state.tr.replaceWith(start, start + own.nodeSize + other.nodeSize, by === -1 ? [own, other] : [other, own]);
    const shift = by * other.nodeSize;
    const at = (position: number) => transaction.doc.resolve(Math.min(Math.max(position + shift, 0), transaction.doc.content.size));
    const { anchor, head } = state.selection;
    dispatch?.(transaction.setSelection(TextSelection.between(at(anchor), at(head))).scrollIntoView());
    return true;
  };

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What a move writes anew in the shared text; the rest keeps its letters, and with them what others type there. Of two
 * that change places the binding to Yjs keeps the lower one and makes the upper one again.
 */
export function rewrittenByMove(state: EditorState, by: 1 | -1): Stretch | null {
  const found = neighbours(state.selection.$from, by);
  return found && { from: found.start, to: found.start + (by === 1 ? found.own : found.other).nodeSize };
}

/** The same for `moveTo`: what goes further than one place is made again itself. */
export function rewrittenByMoveTo({ doc }: EditorState, from: number, to: number): Stretch {
  const end = (at: number): number => at + (doc.nodeAt(at)?.nodeSize ?? 0);
  const at = end(from) === to || end(to) === from ? Math.min(from, to) : from;
  return { from: at, to: end(at) };
}

/** Puts the point, reasoning of a point or section that begins at `from` before or behind the one that begins at `to`, its sibling. */
export const moveTo =
  (from: number, to: number, side: 'before' | 'behind'): Command =>
  (state, dispatch) => {
    const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)];
    const [own, other] = [$from.nodeAfter, $to.nodeAfter];
    const allowed = movable.find(([name]) => name === own?.type.name)?.[1];
    if (!own || !other || from === to || $from.parent !== $to.parent || allowed?.has(other.type.name) !== true) return false;
    const transaction = state.tr.delete(from, from + own.nodeSize);
    const place = transaction.mapping.map(side === 'before' ? to : to + other.nodeSize);
    transaction.insert(place, own);
    dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(place + 1))).scrollIntoView());
    return true;
  };

/** "2" for the second point, "2 a" for its first sub-point; empty where the caret is in no point. */
export function pointNumberAt({ selection: { $from } }: Pick<EditorState, 'selection'>): string {
  const depth = depthOf($from, 'point');
  if (depth < 0) return '';
  const resolution = $from.node(depth - 1);
  const before = resolution.content.content.slice(0, $from.index(depth - 1)).filter((child) => child.type.name === 'point').length;
  const number = String(Number(resolution.attrs.startAt ?? 1) + before);
  const sub = depthOf($from, 'subPoint');
  return sub < 0 ? number : `${number} ${letterLabel($from.index(sub - 1)).slice(0, -1)}`;
}
