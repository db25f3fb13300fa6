import { paperLabel } from '#contracts';
import { germanDay } from '../convert/dates.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { printed } from '../convert/printed.js';
import { childrenOf, countAttr, textAttr, textOf } from '../convert/walk.js';
import { blocksHtml, type Drawing } from './block-html.js';
import { element, escaped } from './html.js';
import { notesHtml } from './inline-html.js';

export interface ReadingMeta {
  /** e.g. "Antrag". */
  readonly kindLabel: string;
  readonly fractionName: string;
  readonly number?: string | null;
  readonly councilNumber?: string | null;
  readonly annexes?: readonly string[];
  /** Address of an image's file; without it images appear as their description. */
  readonly imageUrl?: (fileId: string) => string;
}

/** The reading view (Lesefassung): plain semantic HTML without scripts or styles; every text is escaped. */
export function toHtml(document: MotionDocument, meta: ReadingMeta): string {
  const drawing: Drawing = { texts: [], imageUrl: meta.imageUrl ?? (() => null) };
  const body = printed(document).content.map((part) => partHtml(part, meta, drawing)).join('');
  return element('article', body + annexesHtml(meta.annexes ?? []) + notesHtml(drawing), { lang: 'de' });
}

function partHtml(part: MotionNode, meta: ReadingMeta, drawing: Drawing): string {
  if (part.type === 'letterhead') return letterheadHtml(part, meta);
  if (part.type === 'title') return element('h1', escaped(textOf(part).trim() || 'Ohne Titel'));
  if (part.type === 'signatories') return signatoriesHtml(part);
  const heading = textAttr(part, 'heading');
  const inner = part.type === 'resolution' ? resolutionHtml(part, drawing) : blocksHtml(childrenOf(part), drawing);
  return element('section', (heading === '' ? '' : element('h2', escaped(heading))) + inner);
}

function letterheadHtml(part: MotionNode, meta: ReadingMeta): string {
  const placeAndDay = [textAttr(part, 'place'), germanDay(textAttr(part, 'date'))].filter(Boolean).join(', den ');
  const kind = paperLabel(meta.kindLabel, meta.number);
  const office = meta.councilNumber ? `Nummer des Rates: ${meta.councilNumber}` : '';
  const lines = [meta.fractionName, textAttr(part, 'addressee'), textAttr(part, 'target'), placeAndDay, kind, office];
  return element('header', lines.filter(Boolean).map((line) => element('p', escaped(line))).join(''));
}

/** Points in a row become one list; text between them interrupts it and the numbering goes on. */
function resolutionHtml(part: MotionNode, drawing: Drawing): string {
  let number = countAttr(part, 'startAt', 1);
  let html = '';
  for (const group of grouped(childrenOf(part))) {
    const inner = blocksHtml(group, drawing);
    const points = group[0]?.type === 'point';
    html += points ? element(tagOf(part), inner, { start: number > 1 && tagOf(part) === 'ol' ? number : null }) : inner;
    if (points) number += group.length;
  }
  return html;
}

const tagOf = (part: MotionNode): 'ol' | 'ul' => (textAttr(part, 'numbering') === 'none' ? 'ul' : 'ol');

function grouped(nodes: readonly MotionNode[]): MotionNode[][] {
  const groups: MotionNode[][] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (node.type === 'point' && last?.[0]?.type === 'point') last.push(node);
    else groups.push([node]);
  }
  return groups;
}

function signatoriesHtml(part: MotionNode): string {
  const lines = childrenOf(part).map((each) => {
    const role = textAttr(each, 'function');
    return element('p', element('strong', escaped(textAttr(each, 'name'))) + (role === '' ? '' : `<br>${escaped(role)}`));
  });
  if (lines.length === 0) return '';
  return element('section', element('h2', escaped(textAttr(part, 'heading') || 'Unterzeichnende')) + lines.join(''));
}

const annexesHtml = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : element('section', element('h2', 'Anlagen') + element('ul', names.map((name) => element('li', escaped(name))).join('')));
