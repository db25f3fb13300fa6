import type { MotionDocument, MotionNode } from './json.js';

const none: readonly MotionNode[] = [];

export const childrenOf = (node: MotionNode): readonly MotionNode[] => node.content ?? none;

/** A text attribute, or the empty text. */
export const textAttr = (node: MotionNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

export const countAttr = (node: MotionNode, name: string, fallback: number): number => {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : fallback;
};

/** The text of a node without any marking; line breaks become spaces, footnotes are left out. */
export function textOf(node: MotionNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  return childrenOf(node).map(textOf).join('');
}

export const isBlank = (node: MotionNode): boolean =>
  textOf(node).trim() === '' && !some(node, (each) => ['image', 'footnote', 'pointRef'].includes(each.type));

export const some = (node: MotionNode, matches: (node: MotionNode) => boolean): boolean =>
  matches(node) || childrenOf(node).some((child) => some(child, matches));

export const partsOf = (document: MotionDocument, name: string): readonly MotionNode[] =>
  document.content.filter((part) => part.type === name);

/** The title as one line, without surrounding blanks; empty while there is none. */
export const titleOf = (document: MotionDocument): string =>
  partsOf(document, 'title').map(textOf).join(' ').replace(/\s+/g, ' ').trim();

/** Visits every node with its place: the indices that lead to it from the document, joined by dots ("2.0.1"). */
export function visit(node: MotionNode, visitor: (node: MotionNode, place: string) => void, place = ''): void {
  visitor(node, place);
  childrenOf(node).forEach((child, index) => visit(child, visitor, place === '' ? String(index) : `${place}.${index}`));
}
