import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** A list pasted into an empty point becomes points, its inner lists sub-points: that is what was meant. Null: not such a case. */
export function pointsOfList(state: EditorState, slice: Slice): Transaction | null {
  const { $from, empty } = state.selection;
  const { point, subPoints, subPoint } = state.schema.nodes;
  const list = slice.content.firstChild;
  if (!point || !subPoints || !subPoint || !empty || slice.content.childCount !== 1 || list?.type.name !== 'orderedList') return null;
  const depth = $from.depth - 1;
  const place = depth > 0 ? $from.node(depth) : null;
  if (place?.type !== point || place.childCount !== 1 || place.textContent !== '') return null;
  const inner = (node: Node): Node =>
    node.type.name === 'orderedList' || node.type.name === 'bulletList'
      ? subPoints.create(null, node.content.content.map((each) => subPoint.create(null, each.content)))
      : node;
  const points = list.content.content.map((each) => point.create(null, each.content.content.map(inner)));
  const start = $from.before(depth);
  const transaction = state.tr.replaceWith(start, $from.after(depth), Fragment.from(points));
  const end = start + points.reduce((sum, each) => sum + each.nodeSize, 0);
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(end - 1), -1)).scrollIntoView();
}
