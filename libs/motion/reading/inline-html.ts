import type { MotionMark, MotionNode } from '../convert/json.js';
import { pointRefLabel } from '../convert/numbers.js';
import { childrenOf, textAttr } from '../convert/walk.js';
import { isSafeHref } from '../schema/links.js';
import { element, escaped } from './html.js';

/** What the reading view gathers on its way: footnotes are printed at the end. */
export interface Notes {
  readonly texts: string[];
}

const tags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', underline: 'u' };

export const inlineHtml = (node: MotionNode, notes: Notes): string =>
  childrenOf(node)
    .map((child) => oneInline(child, notes))
    .join('');

function oneInline(node: MotionNode, notes: Notes): string {
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'footnote') return footnote(node, notes);
  if (node.type === 'pointRef') return escaped(pointRefLabel(node.attrs ?? {}));
  return (node.marks ?? []).reduceRight(marked, escaped(node.text ?? ''));
}

function marked(inner: string, mark: MotionMark): string {
  const href = mark.attrs?.href;
  if (mark.type === 'link') return isSafeHref(href) ? element('a', inner, { href, rel: 'noopener noreferrer nofollow' }) : inner;
  const tag = tags[mark.type];
  return tag ? element(tag, inner) : inner;
}

function footnote(node: MotionNode, notes: Notes): string {
  const number = notes.texts.push(textAttr(node, 'text'));
  const link = element('a', String(number), { href: `#fn-${number}`, id: `fnref-${number}`, role: 'doc-noteref', 'aria-label': `Fußnote ${number}` });
  return element('sup', link);
}

/** The list of footnotes with links back, or nothing. */
export function notesHtml({ texts }: Notes): string {
  if (texts.length === 0) return '';
  const items = texts.map((text, index) => {
    const back = element('a', '↩', { href: `#fnref-${index + 1}`, role: 'doc-backlink', 'aria-label': `Zurück zum Text, Fußnote ${index + 1}` });
    return element('li', `${escaped(text)} ${back}`, { id: `fn-${index + 1}` });
  });
  return element('section', element('h2', 'Fußnoten') + element('ol', items.join('')), { role: 'doc-endnotes', 'aria-label': 'Fußnoten' });
}
