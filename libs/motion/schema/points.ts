import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { typeIn } from './type-in.js';

/** Depth of the nearest ancestor of that name, or -1. */
export function depthOf($pos: ResolvedPos, name: string): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if ($pos.node(depth).type.name === name) return depth;
  return -1;
}

const emptyPoint = (state: EditorState): Node =>
  typeIn(state.schema, 'point').create(null, typeIn(state.schema, 'paragraph').create());

/** Enter in the title or the formula goes on to what follows; the formula gets its first point if it has none. */
export const enterMovesOn: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const name = $from.parent.type.name;
  if (name !== 'title' && name !== 'formula') return false;
  const transaction = state.tr;
  const after = $from.after();
  if (name === 'formula' && state.doc.resolve(after).nodeAfter?.type.name !== 'point') transaction.insert(after, emptyPoint(state));
  const next = Selection.findFrom(transaction.doc.resolve(after), 1, true);
  if (next) dispatch?.(transaction.setSelection(next).scrollIntoView());
  return true;
};

/** Adds an empty point after the one with the caret, or at the end of the resolution, and moves there. */
export const addPoint: Command = (state, dispatch) => {
  const depth = depthOf(state.selection.$from, 'point');
  const at = depth > 0 ? state.selection.$from.after(depth) : endOfPart(state.doc, 'resolution');
  if (at === null) return false;
  const transaction = state.tr.insert(at, emptyPoint(state));
  dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 2))).scrollIntoView());
  return true;
};

/** Position before the closing border of the first part of that name, or null. */
export function endOfPart(doc: Node, name: string): number | null {
  let end: number | null = null;
  doc.forEach((child, offset) => {
    if (end === null && child.type.name === name) end = offset + child.nodeSize - 1;
  });
  return end;
}

/** Tab in a point: it becomes a sub-point of the point before it. */
export const indentPoint: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, 'point');
  if (depth < 0 || $from.depth !== depth + 1) return false;
  const point = $from.node(depth);
  const before = state.doc.resolve($from.before(depth)).nodeBefore;
  if (before?.type.name !== 'point' || hasSubPoints(point)) return false;
  const subPoints = typeIn(state.schema, 'subPoints');
  const item = typeIn(state.schema, 'subPoint').create(null, point.content);
  const joined = before.lastChild?.type === subPoints ? before.lastChild : null;
  const list = subPoints.create(null, joined ? joined.content.addToEnd(item) : item);
  const content = joined ? before.content.replaceChild(before.childCount - 1, list) : before.content.addToEnd(list);
  const start = $from.before(depth) - before.nodeSize;
  const transaction = state.tr.replaceWith(start, $from.after(depth), before.copy(content));
  const caret = start + before.copy(content).nodeSize - 3 - item.content.size + ($from.pos - $from.start(depth));
  dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(caret))));
  return true;
};

/** Shift-Tab in a sub-point: it becomes a point of its own and takes the sub-points after it along. */
export const outdentPoint: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, 'subPoint');
  if (depth < 0 || $from.depth !== depth + 1) return false;
  const pointDepth = depth - 2;
  const list = $from.node(depth - 1);
  const point = $from.node(pointDepth);
  if (point.type.name !== 'point' || $from.indexAfter(pointDepth) !== point.childCount) return false;
  const index = $from.index(depth - 1);
  const kept = childrenOf(list, 0, index);
  const following = childrenOf(list, index + 1, list.childCount);
  const older = childrenOf(point, 0, point.childCount - 1);
  const first = point.copy(Fragment.from(kept.length > 0 ? [...older, list.copy(Fragment.from(kept))] : older));
  const own = childrenOf(list.child(index), 0, list.child(index).childCount);
  const second = point.type.create(null, following.length > 0 ? [...own, list.copy(Fragment.from(following))] : own);
  const start = $from.before(pointDepth);
  const transaction = state.tr.replaceWith(start, $from.after(pointDepth), [first, second]);
  const caret = start + first.nodeSize + 1 + ($from.pos - $from.start(depth));
  dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(caret))));
  return true;
};

const hasSubPoints = (point: Node): boolean => childrenOf(point, 0, point.childCount).some((child) => child.type.name === 'subPoints');

const childrenOf = (node: Node, from: number, to: number): Node[] => node.content.content.slice(from, to);
