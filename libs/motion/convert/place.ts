import type { Node } from '@tiptap/pm/model';

/** The position before the node at a place ("2.0.1") in the editor's document, or null when it is gone. */
export function positionOf(doc: Node, place: string): number | null {
  let node = doc;
  let position = 0;
  for (const [depth, step] of place.split('.').map(Number).entries()) {
    if (!Number.isInteger(step) || step < 0 || step >= node.childCount) return null;
    if (depth > 0) position += 1;
    for (let index = 0; index < step; index += 1) position += node.child(index).nodeSize;
    node = node.child(step);
  }
  return position;
}
