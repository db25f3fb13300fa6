import { childrenOf, defaultTemplate, partsOf, textAttr, textOf, toText, wordsOf, type MotionDocument, type MotionNode } from '#motion';
import { germanDay } from '../convert/dates.js';
import { importMotion, type ImportedMotion, type ImportFormat } from './import-motion.js';

/** Imports a text, or bytes, with the words every fraction begins with. */
export const taken = (format: ImportFormat, source: string | Uint8Array): Promise<ImportedMotion> =>
  importMotion({ format, bytes: typeof source === 'string' ? Buffer.from(source) : source, template: defaultTemplate, kind: undefined });

/** Words of the source that are nowhere: each must stand in the draft as often as in the source, or be named in a note. */
export function missingWords(source: string, { document, meta, notes }: ImportedMotion): string[] {
  const draft = [toText(document), meta.number ?? '', germanDay(meta.date ?? ''), meta.kind === 'inquiry' ? 'Anfrage' : 'Antrag'];
  const named = new Set(notes.flatMap((note) => wordsOf(note.sentence)));
  const left = new Map<string, number>();
  for (const word of wordsOf(draft.join(' '))) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(source).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0 && !named.has(word);
  });
}

export const codes = ({ notes }: ImportedMotion): string[] => notes.map((note) => note.code);

const part = (document: MotionDocument, name: string): MotionNode => partsOf(document, name)[0] ?? { type: name };

/** One part as an indented outline: the kind of each block and its words. */
export function shape(document: MotionDocument, name: string): string[] {
  const root = part(document, name);
  return childrenOf(root).flatMap((child) => rows(child, 0));
}

const leaves = new Set(['paragraph', 'heading', 'formula', 'signatory', 'image']);

function rows(node: MotionNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (leaves.has(node.type)) return [`${indent}${node.type}: ${node.type === 'signatory' ? textAttr(node, 'name') : textOf(node)}`];
  const extra = node.type === 'pointReasoning' ? ` ${String(node.attrs?.point)}` : '';
  return [`${indent}${node.type}${extra}`, ...childrenOf(node).flatMap((child) => rows(child, depth + 1))];
}

export const attrsOf = (document: MotionDocument, name: string): Readonly<Record<string, unknown>> => part(document, name).attrs ?? {};
