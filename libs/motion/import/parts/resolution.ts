import { node, point } from '../../convert/build.js';
import { letterLabel } from '../../convert/numbers.js';
import type { MotionNode } from '../../convert/json.js';
import type { FractionTemplate } from '../../templates/template.js';
import { blocksFrom } from '../lines/blocks.js';
import { plain, unwrapped } from '../lines/inline.js';
import { isBullet, isLetter, isNumber, itemLine, labelled, numberIn, textLine, withLabel, type Line } from '../lines/lines.js';
import { quoted, type Tell } from '../notes.js';
import { isFormula } from './vocabulary.js';

/** A point while it is gathered: its first line and everything under it. */
interface Gathered {
  readonly line: Line;
  readonly inner: Line[];
}

export interface ResolutionFound {
  readonly node: MotionNode;
  /** What follows the last point and is not part of it. */
  readonly after: readonly Line[];
}

/** The resolution from its lines: formula, points, sub-points, and what stands freely between them. */
export function resolutionFrom(source: readonly Line[], heading: string, template: FractionTemplate, tell: Tell): ResolutionFound {
  const lines = source.map((line) => (line.kind === 'heading' ? pointInHeading(line) : line));
  const isPoint = pointTest(lines);
  const first = lines.findIndex(isPoint);
  const intro = first < 0 ? lines : lines.slice(0, first);
  const { blocks, rest } = introduction(intro, template);
  if (first < 0) return { node: node('resolution', [...blocks, ...prose(rest)], { heading, numbering: 'none' }), after: [] };
  const { groups, after } = gathered(lines.slice(first), isPoint);
  const points = numbered(groups, tell);
  const attrs = { heading, numbering: numberingOf(groups), startAt: startOf(groups) };
  return { node: node('resolution', [...blocks, ...blocksFrom(rest), ...points], attrs), after };
}

const pointInHeading = (line: Line): Line => {
  const item = labelled(line.inline, 0);
  return item.kind === 'item' && isNumber(item.label) ? item : line;
};

/** Points are the shallowest numbers; without numbers letters, without letters dashes. */
function pointTest(lines: readonly Line[]): (line: Line) => boolean {
  const items = lines.filter((line) => line.kind === 'item');
  const sort = [isNumber, isLetter, isBullet].find((each) => items.some((line) => each(line.label))) ?? isNumber;
  const depth = Math.min(...items.filter((line) => sort(line.label)).map((line) => line.depth));
  return (line) => line.kind === 'item' && sort(line.label) && line.depth === depth;
}

/** The formula is the last line of the introduction that leads to the points. */
function introduction(lines: readonly Line[], template: FractionTemplate): { blocks: MotionNode[]; rest: readonly Line[] } {
  const at = lines.findIndex((line) => line.kind === 'text' && (isFormula(plain(line.inline), template) || leadsOn(line, lines)));
  const line = lines[at];
  if (!line) return { blocks: [], rest: lines };
  return { blocks: [...blocksFrom(lines.slice(0, at)), node('formula', unwrapped(line.inline))], rest: lines.slice(at + 1) };
}

const leadsOn = (line: Line, lines: readonly Line[]): boolean =>
  line === lines.at(-1) && plain(line.inline).endsWith(':') && plain(line.inline).length <= 300;

/** A resolution without a list: each paragraph is a point without a number. */
const prose = (lines: readonly Line[]): MotionNode[] =>
  lines.flatMap((line) => (line.kind === 'text' ? [point(...blocksFrom([line]))] : blocksFrom([line])));

/** A line belongs to the point above it when it stands deeper, or carries a label of its own. */
function gathered(lines: readonly Line[], isPoint: (line: Line) => boolean): { groups: (Gathered | Line)[]; after: Line[] } {
  const groups: (Gathered | Line)[] = [];
  let open: Gathered | null = null;
  for (const line of lines) {
    if (isPoint(line)) groups.push((open = { line, inner: [] }));
    else if (open && (line.kind === 'item' || line.depth > open.line.depth)) open.inner.push(line);
    else {
      groups.push(line);
      open = null;
    }
  }
  const last = groups.findLastIndex((group) => 'inner' in group);
  const after = groups.slice(last + 1).flatMap((group) => ('inner' in group ? [] : [group]));
  return { groups: groups.slice(0, last + 1), after };
}

const pointsIn = (groups: readonly (Gathered | Line)[]): Gathered[] => groups.flatMap((group) => ('inner' in group ? [group] : []));

const numberingOf = (groups: readonly (Gathered | Line)[]): string => (pointsIn(groups)[0]?.line.label.endsWith(')') ? 'paren' : 'decimal');

function startOf(groups: readonly (Gathered | Line)[]): number {
  const label = pointsIn(groups)[0]?.line.label ?? '1.';
  return isNumber(label) ? Math.max(1, numberIn(label)) : 1;
}

/** The points in their order. A number that does not follow the one before it stays as a word. */
function numbered(groups: readonly (Gathered | Line)[], tell: Tell): MotionNode[] {
  let number = startOf(groups) - 1;
  return groups.flatMap((group) => {
    if (!('inner' in group)) return blocksFrom([group]);
    const { line } = group;
    number += 1;
    const differs = line.typed && isNumber(line.label) && numberIn(line.label) !== number;
    if (differs) tell('number_kept', { label: line.label, point: String(number) });
    if (line.typed && !isNumber(line.label)) tell('labels_changed', { labels: quoted([line.label]) });
    return [pointFrom(differs ? { ...line, inline: withLabel(line) } : line, group.inner, tell)];
  });
}

function pointFrom(line: Line, inner: readonly Line[], tell: Tell): MotionNode {
  const subs = subPoints(inner, line.depth);
  const own = subs.at >= 0 ? inner.slice(0, subs.at) : inner;
  const first = blocksFrom([textLine(line.inline)]);
  if (subs.at < 0) return point(...first, ...blocksFrom(own, 4));
  const items = subs.groups.map((group, index) => {
    tellChange(group.line, index, tell);
    return node('subPoint', [...blocksFrom([textLine(group.line.inline)]), ...blocksFrom(group.inner.map(shallower), 4)]);
  });
  return point(...first, ...blocksFrom(own, 4), node('subPoints', items), ...blocksFrom(subs.after, 4));
}

const shallower = (line: Line): Line => (isLetter(line.label) ? itemLine(line.label, true, line.inline, line.depth) : line);

function tellChange(line: Line, index: number, tell: Tell): void {
  if (line.typed && line.label.replace(/^\(/, '') !== letterLabel(index)) tell('labels_changed', { labels: quoted([line.label]) });
}

/** The sub-points among the lines of a point: letters, or numbers that stand deeper. Dashes stay a list. */
function subPoints(inner: readonly Line[], depth: number) {
  const items = inner.filter((line) => line.kind === 'item' && !isBullet(line.label));
  const shallowest = Math.min(...items.map((line) => line.depth));
  const isSub = (line: Line) => line.kind === 'item' && !isBullet(line.label) && line.depth === shallowest;
  const at = inner.findIndex(isSub);
  const groups: Gathered[] = [];
  const after: Line[] = [];
  for (const line of at < 0 ? [] : inner.slice(at)) {
    const open = groups.at(-1);
    if (isSub(line)) groups.push({ line, inner: [] });
    else if (open && (line.depth > shallowest || line.kind === 'item') && after.length === 0) open.inner.push(line);
    else after.push(line.depth > depth ? { ...line, depth: 0 } : line);
  }
  return { at, groups, after };
}
