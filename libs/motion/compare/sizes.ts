import type { MotionNode } from '../convert/json.js';
import { childrenOf } from '../convert/walk.js';

/** The nodes that hold nothing and count as one place. A spec holds this list against the schema. */
export const leaves: ReadonlySet<string> = new Set(['letterhead', 'signatory', 'image', 'footnote', 'hardBreak', 'pointRef']);

/** How much room a node takes in the document, as the editor counts positions. Told from the JSON, without the schema. */
export function sizeOf(node: MotionNode): number {
  if (node.type === 'text') return (node.text ?? '').length;
  if (leaves.has(node.type)) return 1;
  return 2 + contentSize(node);
}

export const contentSize = (node: MotionNode): number => childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 0);
