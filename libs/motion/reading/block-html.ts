import type { MotionNode } from '../convert/json.js';
import { pointReasoningLabel } from '../convert/numbers.js';
import { childrenOf, countAttr, textAttr } from '../convert/walk.js';
import { element, escaped } from './html.js';
import { inlineHtml, type Notes } from './inline-html.js';

export interface Drawing extends Notes {
  /** Address of an image's file, or null where images cannot be shown. */
  readonly imageUrl: (fileId: string) => string | null;
}

export const blocksHtml = (nodes: readonly MotionNode[], drawing: Drawing): string =>
  nodes.map((node) => blockHtml(node, drawing)).join('');

function blockHtml(node: MotionNode, drawing: Drawing): string {
  const inside = () => blocksHtml(childrenOf(node), drawing);
  switch (node.type) {
    case 'paragraph':
    case 'formula':
      return element('p', inlineHtml(node, drawing));
    case 'heading':
      return element(`h${countAttr(node, 'level', 3)}`, inlineHtml(node, drawing));
    case 'pointReasoning':
      return element('section', element('h3', escaped(pointReasoningLabel(node.attrs ?? {}))) + inside());
    case 'bulletList':
      return element('ul', inside());
    case 'orderedList':
      return element('ol', inside(), { start: startOf(node) });
    case 'subPoints':
      return element('ol', inside(), { type: 'a' });
    case 'listItem':
    case 'subPoint':
    case 'point':
      return element('li', inside());
    case 'table':
      return element('table', inside());
    case 'tableRow':
      return element('tr', childrenOf(node).map((cell) => cellHtml(cell, drawing)).join(''));
    case 'image':
      return imageHtml(node, drawing);
    default:
      return inside();
  }
}

const startOf = (node: MotionNode): number | null => (countAttr(node, 'start', 1) === 1 ? null : countAttr(node, 'start', 1));

function cellHtml(cell: MotionNode, drawing: Drawing): string {
  const span = (name: string) => (countAttr(cell, name, 1) > 1 ? countAttr(cell, name, 1) : null);
  const inner = blocksHtml(childrenOf(cell), drawing);
  const spans = { colspan: span('colspan'), rowspan: span('rowspan') };
  return cell.type === 'tableHeader' ? element('th', inner, { scope: 'col', ...spans }) : element('td', inner, spans);
}

function imageHtml(node: MotionNode, drawing: Drawing): string {
  const alt = node.attrs?.decorative === true ? '' : textAttr(node, 'alt');
  const source = drawing.imageUrl(textAttr(node, 'fileId'));
  if (source === null) return alt === '' ? '' : element('p', escaped(`[Bild: ${alt}]`));
  return element('figure', `<img src="${escaped(source)}" alt="${escaped(alt)}">`);
}
