import type { Node } from '@tiptap/pm/model';

/** A stretch of a document, in ProseMirror positions. It never cuts through a border: it can be taken out by itself. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type ChangeKind = 'inserted' | 'deleted' | 'replaced' | 'changed';

/**
 * One difference between a text and a text that proposes changes. Each can be carried out alone, in any order; all of them
 * together make one text into the other. `changed` is a difference without other words: emphasis, a heading's level, an attribute.
 */
export interface Change {
  /** Names it by what it does and what stands around it, the same on every device. See `identify`. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** The words concerned, for people. */
  readonly before: string;
  readonly after: string;
  readonly a: Span;
  readonly b: Span;
  /** Only the frame of the node at `a` changes; its content has changes of its own. */
  readonly frame: boolean;
}

export type Difference = Omit<Change, 'id'>;

/** What stands in a stretch, as people read it; blocks one below the other. */
export function wordsIn(doc: Node, { from, to }: Span): string {
  return doc.textBetween(from, to, '\n', leafWords).trim();
}

/** What a node without text says: a footnote, a picture, the letterhead, a signatory. */
export function leafWords(node: Node): string {
  if (node.type.name === 'hardBreak') return ' ';
  return Object.values(node.attrs)
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join(', ');
}
