import type { MotionDocument } from '../convert/json.js';
import type { Block, Role } from './block.js';
import { blocksOf } from './read-blocks.js';
import { ATOM } from './pieces.js';

/** Characters a line: about what fits on the printed page. Part of the numbers, so it never changes. */
export const LINE_MEASURE = 76;

export interface NumberedLine {
  /** From 1, through the whole motion. */
  readonly number: number;
  /** Where its block stands ("2.1.0"). */
  readonly place: string;
  /** Positions in the document; for what is no text of the document, its place. */
  readonly from: number;
  readonly to: number;
  /** With the number of the point on its first line. */
  readonly text: string;
}

/** What has no lines of text: kept apart on paper. */
const unnumbered: ReadonlySet<Role> = new Set<Role>(['letterhead', 'signatory', 'image']);

/**
 * The lines of a motion, counted by characters alone: fonts, paper and screens do not change them. Meant for versions that
 * do not change any more; "line 14" then is the same for everybody, on the screen and in print.
 */
export function numberedLines(document: MotionDocument, measure = LINE_MEASURE): NumberedLine[] {
  const lines = blocksOf(document).filter((block) => !unnumbered.has(block.role)).flatMap((block) => linesOf(block, measure));
  return lines.map((line, index) => ({ number: index + 1, ...line }));
}

type Line = Omit<NumberedLine, 'number'>;

function linesOf(block: Block, measure: number): Line[] {
  const { place } = block;
  const [piece] = block.pieces;
  const label = block.label === '' ? '' : `${block.label} `;
  if (block.role === 'row' || !piece) return [{ place, from: block.from, to: block.to, text: label + block.text.replaceAll('\t', ' | ') }];
  const start = piece.from;
  return wrapped(piece.text, measure, label.length).map(([from, to], index) => ({
    place,
    from: start === null ? block.from : start + from,
    to: start === null ? block.to : start + to,
    text: (index === 0 ? label : '') + piece.text.slice(from, to).replaceAll(ATOM, '').trimEnd(),
  }));
}

/** Breaks at the last blank or hyphen that fits; a longer word is cut. `lead` is room taken on the first line. */
function wrapped(text: string, measure: number, lead: number): [from: number, to: number][] {
  const lines: [number, number][] = [];
  let from = 0;
  while (from < text.length || lines.length === 0) {
    const room = Math.max(1, measure - (lines.length === 0 ? lead : 0));
    const to = breakAfter(text, from, room);
    lines.push([from, to]);
    from = to;
  }
  return lines;
}

/** Blanks at the end of a line take no room. */
function breakAfter(text: string, from: number, room: number): number {
  if (text.length - from <= room) return text.length;
  for (let at = from + room; at > from; at -= 1) {
    if (/\s/.test(text.charAt(at))) return at + 1;
    if (at < from + room && /[-\u2010\u00ad/]/.test(text.charAt(at))) return at + 1;
  }
  return from + room;
}

/** The line a position stands in, or null outside of all lines. */
export const lineAt = (lines: readonly NumberedLine[], position: number): NumberedLine | null =>
  lines.findLast((line) => line.from <= position && position <= line.to) ?? null;
