import { parseDocument } from 'htmlparser2';
import { node } from '../../convert/build.js';
import type { MotionNode } from '../../convert/json.js';
import { blocksFrom } from '../lines/blocks.js';
import { flat } from '../lines/inline.js';
import { inlineFrom, isInline, type Dom, type Footnotes } from './html-inline.js';
import { blockLine, headingLine, isBullet, isEmptyLine, itemLine, linesFrom, type Line } from '../lines/lines.js';
import type { Tell } from '../notes.js';

/** What reading HTML takes along: where to point things out, and the words of the footnotes by their id. */
export interface HtmlContext {
  readonly tell: Tell;
  readonly footnotes: Footnotes;
}

/** Elements nested beyond this are read as one paragraph; protects the stack. */
const DEEPEST = 100;

export const linesFromHtml = (source: string, context: HtmlContext, depth = 0): Line[] =>
  linesFromNodes(parseDocument(source).children, context, depth);

/** HTML as lines. Knows what office programs mean; gives up frames it does not know and keeps their words. */
export function linesFromNodes(nodes: readonly Dom[], context: HtmlContext, depth: number, nesting = 0): Line[] {
  const lines: Line[] = [];
  let run: Dom[] = [];
  const close = () => {
    lines.push(...linesFrom(inlineFrom(run, context), depth));
    run = [];
  };
  for (const each of nodes) {
    if (isInline(each) || nesting > DEEPEST) run.push(each);
    else {
      close();
      lines.push(...element(each, context, depth, nesting + 1));
    }
  }
  close();
  return lines;
}

function element(dom: Dom, context: HtmlContext, depth: number, nesting: number): Line[] {
  if (!('name' in dom)) return [];
  const children = 'children' in dom ? dom.children : [];
  const level = /^h([1-6])$/.exec(dom.name)?.[1];
  if (level) return [headingLine(inlineFrom(children, context), Number(level))];
  if (dom.name === 'ul' || dom.name === 'ol') return list(dom.name === 'ol' ? startOf(dom) : null, children, context, depth, nesting);
  if (dom.name === 'table') return [blockLine(table(children, context, nesting), depth)];
  return linesFromNodes(children, context, depth, nesting);
}

const startOf = (dom: Dom): number => ('attribs' in dom && /^\d{1,4}$/.test(dom.attribs.start ?? '') ? Number(dom.attribs.start) : 1);

/** "- 1. Der Rat …" is a list in a list: what counts is the inner label. */
function list(start: number | null, children: readonly Dom[], context: HtmlContext, depth: number, nesting: number): Line[] {
  let count = (start ?? 1) - 1;
  return children.flatMap((child) => {
    if (!('name' in child) || !('children' in child) || child.name !== 'li') return linesFromNodes([child], context, depth, nesting);
    if (isFootnote(child)) return [];
    count += 1;
    return item(start === null ? '–' : `${count}.`, linesFromNodes(child.children, context, depth + 1, nesting), depth);
  });
}

/** The lines of an item, its first one with the label. Shared with Markdown, whose lists are of the same make. */
export function item(label: string, lines: readonly Line[], depth: number, typed = false): Line[] {
  const [first, ...rest] = lines.filter((line) => !isEmptyLine(line));
  if (!first) return [];
  if (first.kind === 'text') return [itemLine(label, typed, first.inline, depth), ...rest];
  if (first.kind === 'item' && isBullet(label)) return lines.map((line) => ({ ...line, depth: Math.max(line.depth - 1, depth) }));
  return [itemLine(label, typed, first.kind === 'heading' ? first.inline : [], depth), ...(first.kind === 'heading' ? rest : [first, ...rest])];
}

const isFootnote = (dom: Dom): boolean => 'attribs' in dom && /^(foot|end)note-/.test(dom.attribs.id ?? '');

function table(children: readonly Dom[], context: HtmlContext, nesting: number): MotionNode {
  const rows = children.flatMap((child) => rowsOf(child));
  return node('table', rows.map((row) => node('tableRow', cellsOf(row).map((cell) => cellNode(cell, context, nesting)))));
}

const rowsOf = (dom: Dom): Dom[] => {
  if (!('name' in dom)) return [];
  return dom.name === 'tr' ? [dom] : 'children' in dom && /^(thead|tbody|tfoot)$/.test(dom.name) ? dom.children.flatMap(rowsOf) : captionRow(dom);
};

/** What stands in a table outside its rows becomes a row of its own. */
const captionRow = (dom: Dom): Dom[] => ('children' in dom && dom.children.length > 0 ? [dom] : []);

const cellsOf = (row: Dom): Dom[] => {
  if (!('name' in row) || !('children' in row)) return [];
  return row.name === 'tr' ? row.children.filter((cell) => 'name' in cell) : [row];
};

function cellNode(cell: Dom, context: HtmlContext, nesting: number): MotionNode {
  const attribs = 'attribs' in cell ? cell.attribs : {};
  const children = 'children' in cell ? cell.children : [];
  const type = 'name' in cell && cell.name === 'th' ? 'tableHeader' : 'tableCell';
  const span = (value: string | undefined) => Math.max(1, Number.parseInt(value ?? '', 10) || 1);
  const content = blocksFrom(linesFromNodes(children, context, 0, nesting));
  return node(type, content.length > 0 ? content : [node('paragraph')], { colspan: span(attribs.colspan), rowspan: span(attribs.rowspan) });
}

/** The words of the footnotes that stand at the end of the HTML, by their id. */
export function footnotesIn(nodes: readonly Dom[], context: HtmlContext, nesting = 0): Map<string, string> {
  const found = new Map<string, string>();
  for (const dom of nodes) {
    if (!('children' in dom) || !('name' in dom) || nesting > DEEPEST) continue;
    if (dom.name === 'li' && isFootnote(dom)) found.set(dom.attribs.id ?? '', wordsOfNote(dom.children, context));
    else for (const [id, words] of footnotesIn(dom.children, context, nesting + 1)) found.set(id, words);
  }
  return found;
}

const wordsOfNote = (children: readonly Dom[], context: HtmlContext): string =>
  linesFromNodes(children, context, 0)
    .map((line) => flat(line.inline).replace(/\s*↑$/, ''))
    .filter((words) => words !== '')
    .join(' ');
