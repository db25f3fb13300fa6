import { node, paragraph, text } from '../../convert/build.js';
import type { MotionNode } from '../../convert/json.js';
import { unwrapped } from './inline.js';
import { isBullet, isDouble, isEmptyLine, isLetter, numberIn, withLabel, type Line } from './lines.js';

/** Lines as blocks: paragraphs, headings, tables and lists. `top` is the level of the shallowest heading. */
export function blocksFrom(lines: readonly Line[], top = 3): MotionNode[] {
  const shown = lines.filter((line) => !isEmptyLine(line));
  const levels = shown.filter((line) => line.kind === 'heading').map((line) => line.level);
  const shallowest = Math.min(...levels);
  const blocks: MotionNode[] = [];
  for (let at = 0; at < shown.length; ) {
    const line = shown[at];
    if (!line) break;
    const end = isListItem(line) ? listEnd(shown, at) : at + 1;
    blocks.push(...(isListItem(line) ? lists(shown.slice(at, end), line.depth) : [single(line, line.level === shallowest ? top : top + 1)]));
    at = end;
  }
  return blocks;
}

/** Lettered items stay paragraphs: lists outside the resolution know numbers and dashes only. */
const isListItem = (line: Line): boolean => line.kind === 'item' && !isLetter(line.label) && !isDouble(line.label);

function single(line: Line, level: number): MotionNode {
  if (line.block) return line.block;
  if (line.kind === 'heading') return node('heading', unwrapped(line.inline), { level: Math.min(level, 4) });
  return paragraph(...unwrapped(withLabel(line)));
}

/** Where the list ends that begins at `from`: at the first line that is neither an item of it nor inside one. */
function listEnd(lines: readonly Line[], from: number): number {
  const depth = lines[from]?.depth ?? 0;
  const after = lines.findIndex((line, index) => index > from && !(line.depth > depth || (isListItem(line) && line.depth === depth)));
  return after < 0 ? lines.length : after;
}

/** Items of one depth as lists: another sort of label or a jump in the numbers begins a new one. */
function lists(lines: readonly Line[], depth: number): MotionNode[] {
  const found: { head: Line; last: Line; items: MotionNode[] }[] = [];
  for (const [line, inner] of itemsOf(lines, depth)) {
    const item = node('listItem', [paragraph(...unwrapped(line.inline)), ...blocksFrom(inner, 4)]);
    const list = found.at(-1);
    if (list && follows(list.last, line)) {
      list.items.push(item);
      list.last = line;
    } else found.push({ head: line, last: line, items: [item] });
  }
  return found.map(({ head, items }) =>
    isBullet(head.label) ? node('bulletList', items) : node('orderedList', items, { start: numberIn(head.label) }),
  );
}

const follows = (last: Line, next: Line): boolean =>
  isBullet(last.label) === isBullet(next.label) && (isBullet(next.label) || numberIn(next.label) === numberIn(last.label) + 1);

function itemsOf(lines: readonly Line[], depth: number): [Line, Line[]][] {
  const items: [Line, Line[]][] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (last && line.depth > depth) last[1].push(line);
    else items.push([line, []]);
  }
  return items;
}

/** Plain words as paragraphs. */
export const paragraphs = (words: readonly string[]): MotionNode[] => words.map((each) => paragraph(...text(each)));
