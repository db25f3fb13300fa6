import { pointLabel, pointReasoningLabel } from '#motion';
import type { Node } from '@tiptap/pm/model';

export interface OutlineEntry {
  /** Position before the node. */
  readonly at: number;
  /** Position after it, or after all that belongs to its heading. */
  readonly end: number;
  /** 1 for the title, 2 for parts, 3 and 4 inside. */
  readonly level: number;
  readonly text: string;
  /** The number of the resolution point this is the reasoning for, where its caption has no words of its own. */
  readonly point: number | null;
  /** What can be moved among its like. */
  readonly moves?: 'point' | 'pointReasoning' | 'section';
}

const entryOf = (node: Node, at: number): OutlineEntry | null => {
  const end = at + node.nodeSize;
  if (node.type.name === 'title') return { at, end, level: 1, text: node.textContent, point: null };
  if (node.type.name === 'heading') return { at, end, level: Number(node.attrs.level), text: node.textContent, point: null };
  if (node.type.name === 'pointReasoning') return { at, end, level: 3, text: withoutColon(pointReasoningLabel(node.attrs)), point: pointOf(node), moves: 'pointReasoning' };
  const heading: unknown = node.attrs.heading;
  if (typeof heading !== 'string' || heading === '') return null;
  return { at, end, level: 2, text: heading, point: null, ...(node.type.name === 'section' ? { moves: 'section' as const } : {}) };
};

/** The points with their first words, where there are several: one alone has no order. */
const pointsOf = (resolution: Node, at: number): OutlineEntry[] => {
  const points: OutlineEntry[] = [];
  const numbering = { type: 'resolution', attrs: resolution.attrs };
  resolution.forEach((node, offset) => {
    if (node.type.name !== 'point') return;
    const start = at + 1 + offset;
    const words = (node.firstChild?.textContent ?? '').trim();
    const text = [pointLabel(numbering, points.length), words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words].filter(Boolean).join(' ');
    points.push({ at: start, end: start + node.nodeSize, level: 3, text, point: null, moves: 'point' });
  });
  return points.length < 2 ? [] : points;
};

const pointOf = ({ attrs }: Node): number | null => (attrs.label ? null : Number(attrs.point));

/** The colon of a caption leads over to its text; in the outline nothing follows. */
const withoutColon = (caption: string): string => caption.replace(/:\s*$/, '');

/** The headings and the points of the text as it stands in the editor. A heading reaches as far as the next one of its part. */
export const outlineOf = (doc: Node): OutlineEntry[] => {
  const entries: OutlineEntry[] = [];
  doc.descendants((node, at) => {
    const entry = entryOf(node, at);
    if (entry !== null) entries.push(entry);
    if (node.type.name === 'resolution') entries.push(...pointsOf(node, at));
    return !node.isTextblock;
  });
  return entries;
};

/** The entry the caret is in: the last one that begins before it. -1: none. */
export const entryAt = (entries: readonly OutlineEntry[], position: number): number =>
  entries.findLastIndex(({ at, level, end }) => at <= position && (level > 1 || position <= end));
