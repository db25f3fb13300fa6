import type { FractionTemplate } from '../../templates/template.js';
import { dropStart, isBold, plain, rowsOf } from '../lines/inline.js';
import { headingLine, isNumber, labelled, textLine, wordsIn, type Line } from '../lines/lines.js';
import { isFormula, meaningOf, type Meaning, type Role } from './vocabulary.js';

/** A stretch of the paper from one heading to the next. `heading` is null where the paper has none. */
export interface Stretch {
  readonly role: Role;
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

export interface Parted {
  readonly head: readonly Line[];
  readonly stretches: readonly Stretch[];
  /** The resolution has no heading and no formula; it begins at the first list. */
  readonly guessed: boolean;
}

/** Parts the paper at the headings that mean something. What stands before the first is its head. */
export function parted(source: readonly Line[], template: FractionTemplate): Parted {
  const lines = source.flatMap((line) => withOwnHeading(line, template));
  const resolution = surest(lines, 'resolution', template) ?? formulaAt(lines, template);
  const guess = resolution === null ? firstPoint(lines, template) : null;
  const start = resolution ?? guess;
  const reasoning = surest(lines, 'reasoning', template);
  const main = [start, reasoning].filter((at) => at !== null);
  const first = Math.min(...main);
  const others = lines.flatMap((line, at) => (!main.includes(at) && beginsSection(line, at > first, lines, main, template) ? [at] : []));
  const cuts = [...main, ...others].sort((a, b) => a - b);
  const stretches = cuts.map((at, index): Stretch => {
    const role = at === start ? 'resolution' : at === reasoning ? 'reasoning' : 'section';
    const headed = at !== start || isHeading(lines[at], template);
    return { role, heading: headed ? (lines[at] ?? null) : null, lines: lines.slice(headed ? at + 1 : at, cuts[index + 1]) };
  });
  return { head: lines.slice(0, cuts[0] ?? lines.length), stretches, guessed: guess !== null };
}

/** "Begründung: Der Verkehr …", or a heading and its text in one paragraph, as heading and text. */
function withOwnHeading(line: Line, template: FractionTemplate): Line[] {
  if (line.kind !== 'text' || line.inline.length === 0) return [line];
  const words = line.inline.map((node) => node.text ?? ' ').join('');
  const before = /^\s*([^:.]{3,60}):\s+(?=\S)/.exec(words);
  const prefix = before && meaningOf(before[1] ?? '', template) ? before[0] : null;
  if (prefix) return [headingLine([{ type: 'text', text: prefix }], 7), labelled(dropStart(line.inline, prefix.length), line.depth)];
  const led = /^\s*[^:]{10,200}:\s+(?=\S)/.exec(words)?.[0] ?? '';
  if (isFormula(led.trim(), template)) {
    return [textLine([{ type: 'text', text: led }], line.depth), labelled(dropStart(line.inline, led.length), line.depth)];
  }
  const [first, ...rest] = rowsOf(line.inline);
  if (!first || rest.length === 0 || !meaningOf(plain(first), template)) return [line];
  return [headingLine(first, 7), textLine(dropStart(line.inline, lengthOf(line.inline, plain(first))), line.depth)];
}

/** How many characters of a line its first words take, with the break behind them. */
function lengthOf(inline: Line['inline'], first: string): number {
  let length = 0;
  for (const node of inline) {
    if (node.text === undefined && length >= first.length) return length + 1;
    length += node.text === undefined ? 1 : node.text.length;
  }
  return length;
}

function meaning(line: Line | undefined, template: FractionTemplate): Meaning | null {
  if (!line || line.block) return null;
  const words = wordsIn(line);
  return words.length <= 90 ? meaningOf(words, template) : null;
}

const isHeading = (line: Line | undefined, template: FractionTemplate): boolean => meaning(line, template) !== null;

function surest(lines: readonly Line[], role: Role, template: FractionTemplate): number | null {
  const found = lines.flatMap((line, at) => {
    const what = meaning(line, template);
    return what?.role === role ? [{ at, rank: what.rank }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank || a.at - b.at)[0]?.at ?? null;
}

function formulaAt(lines: readonly Line[], template: FractionTemplate): number | null {
  const at = lines.findIndex((line) => line.kind !== 'block' && isFormula(plain(line.inline), template));
  return at < 0 ? null : at;
}

/** The first numbered line, with the sentence that leads to it; only before the reasoning. */
function firstPoint(lines: readonly Line[], template: FractionTemplate): number | null {
  const end = surest(lines, 'reasoning', template) ?? lines.length;
  const at = lines.slice(0, end).findIndex((line) => line.kind === 'item' && isNumber(line.label));
  if (at < 0) return null;
  const before = lines[at - 1];
  return before?.kind === 'text' && plain(before.inline).endsWith(':') && plain(before.inline).length > 20 ? at - 1 : at;
}

/** Known words always begin a section; others only as a real heading of the rank the main parts have. */
function beginsSection(line: Line, afterFirst: boolean, lines: readonly Line[], main: readonly number[], template: FractionTemplate): boolean {
  if (isPointReasoning(plain(line.inline))) return false;
  const what = meaning(line, template);
  if (what?.role === 'section' || what?.role === 'reasoning') return afterFirst || line.kind === 'heading' || isBold(line.inline);
  if (line.kind !== 'heading' || !afterFirst) return false;
  const levels = main.flatMap((at) => (lines[at]?.kind === 'heading' && lines[at].level < 7 ? [lines[at].level] : []));
  return levels.length > 0 && line.level <= Math.max(...levels);
}

/** "Zu Beschlusspunkt 2:", "Zu 1)", "Zu Ziffer 3 und 4:" */
const CAPTION =
  /^zu(?:r|m)?\s+(?:(?:dem\s+|den\s+)?(?:beschluss|antrags|änderungs)?(?:punkt(?:en)?|ziffern?|nr\.?|nummern?|fragen?|pkt\.?|buchst\.?|absatz|teil)\s*)?(?:nr\.?\s*)?\(?(\d{1,2})(?:[.)]|\b)(?:\s*(?:,|und|bis|-|–|&|\/|sowie)\s*(?:zu\s+)?\(?\d{1,2}[.)]?)*\s*(?:[:.–-]|$)/i;

/** The caption of a point's reasoning at the start of a text: its words and the point; null for other texts. */
export function captionIn(words: string): { readonly caption: string; readonly point: number } | null {
  const match = CAPTION.exec(words);
  const point = Number(match?.[1]);
  return match && point > 0 ? { caption: match[0], point } : null;
}

const isPointReasoning = (words: string): boolean => captionIn(words) !== null;
