import type { MotionMark, MotionNode } from '../convert/json.js';
import { pointRefLabel } from '../convert/numbers.js';
import { childrenOf, textAttr } from '../convert/walk.js';
import type { Atom, Piece, Run } from './block.js';

/** Stands in a text for an inline node that has none. */
export const ATOM = '\ufffc';

/** The text of one line, its marks, and what else stands in it. */
export function inlinePiece(node: MotionNode, from: number, cell = 0): Piece {
  const runs: Run[] = [];
  const atoms = new Map<number, Atom>();
  let text = '';
  for (const child of childrenOf(node)) {
    const start = text.length;
    if (child.type !== 'text') atoms.set(start, atomOf(child));
    text += child.type === 'text' ? (child.text ?? '') : ATOM;
    const marks = (child.marks ?? []).map(markName).sort();
    if (marks.length > 0) runs.push({ from: start, to: text.length, marks });
  }
  return { from, text, runs, atoms, cell };
}

/** `hidden` tells two attributes apart that read the same, such as two pictures with one description. */
export const attributePiece = (text: string, hidden = ''): Piece => ({
  from: null,
  text,
  runs: hidden === '' ? [] : [{ from: 0, to: text.length, marks: [hidden] }],
  atoms: new Map(),
  cell: 0,
});

const markName = (mark: MotionMark): string => (mark.type === 'link' ? `link:${String(mark.attrs?.href ?? '')}` : mark.type);

function atomOf(node: MotionNode): Atom {
  if (node.type === 'hardBreak') return { key: '\n', shown: '\n' };
  if (node.type === 'footnote') return { key: `footnote ${textAttr(node, 'text')}`, shown: ` [${textAttr(node, 'text')}]` };
  // Its number is none of its words: renumbering changes nothing.
  if (node.type === 'pointRef') return { key: `pointRef ${textAttr(node, 'point')}`, shown: pointRefLabel(node.attrs ?? {}) };
  return { key: `${node.type} ${JSON.stringify(node.attrs ?? {})}`, shown: '' };
}
