import { germanDay } from './dates.js';
import type { MotionDocument, MotionNode } from './json.js';
import { itemLabel, pointReasoningLabel, pointRefLabel } from './numbers.js';
import { childrenOf, textAttr } from './walk.js';

/** The whole motion as plain text: one line for each paragraph, labels written out. For search, mail and comparison. */
export const toText = (document: MotionDocument): string =>
  document.content
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '')
    .join('\n');

/** What is searched, and shown where it was found: without the letterhead, which says the same in every motion. */
export const toSearchText = ({ content, ...rest }: MotionDocument): string => toText({ ...rest, content: content.filter(({ type }) => type !== 'letterhead') });

/** The words of a text, for checks that none got lost. Soft hyphens and punctuation do not count. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').replace(/\u00ad/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];

function linesOf(node: MotionNode): string[] {
  switch (node.type) {
    case 'letterhead':
      return letterheadLines(node);
    case 'resolution':
    case 'subPoints':
    case 'bulletList':
    case 'orderedList':
      return [textAttr(node, 'heading'), ...labelled(node)];
    case 'reasoning':
    case 'section':
    case 'signatories':
      return [textAttr(node, 'heading'), ...childrenOf(node).flatMap(linesOf)];
    case 'pointReasoning':
      return [pointReasoningLabel(node.attrs ?? {}), ...childrenOf(node).flatMap(linesOf)];
    case 'signatory':
      return [textAttr(node, 'name'), textAttr(node, 'function')];
    case 'image':
      return [textAttr(node, 'alt')];
    case 'tableRow':
      return [childrenOf(node).map((cell) => childrenOf(cell).flatMap(linesOf).join(' ')).join('\t')];
    case 'paragraph':
    case 'heading':
    case 'title':
    case 'formula':
      return [inlineText(node)];
    default:
      return childrenOf(node).flatMap(linesOf);
  }
}

const letterheadLines = (node: MotionNode): string[] => [
  textAttr(node, 'addressee'),
  textAttr(node, 'target'),
  [textAttr(node, 'place'), germanDay(textAttr(node, 'date'))].filter(Boolean).join(', den '),
];

function labelled(list: MotionNode): string[] {
  let index = 0;
  return childrenOf(list).flatMap((child) => {
    const lines = linesOf(child);
    const label = itemLabel(list, child, index);
    if (label === null) return lines;
    index += 1;
    return [`${label} ${lines[0] ?? ''}`.trim(), ...lines.slice(1)];
  });
}

/** Text of one line with line breaks kept and footnotes in brackets. */
function inlineText(node: MotionNode): string {
  return childrenOf(node)
    .map((child) => {
      if (child.type === 'hardBreak') return '\n';
      if (child.type === 'pointRef') return pointRefLabel(child.attrs ?? {});
      if (child.type === 'footnote') return ` [${textAttr(child, 'text')}]`;
      return child.text ?? '';
    })
    .join('');
}
