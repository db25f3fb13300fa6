import type { MotionMark, MotionNode } from '../../convert/json.js';

/** A line break the writer did not mean: the text wraps there. Lives only until the document is built. */
export const SOFT_BREAK: MotionNode = { type: 'softBreak' };

const isBreak = (node: MotionNode): boolean => node.type === 'softBreak' || node.type === 'hardBreak';

/** The words of a line; breaks become one space, footnotes are left out. */
export const plain = (inline: readonly MotionNode[]): string =>
  inline
    .map((node) => (isBreak(node) ? ' ' : (node.text ?? '')))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a line for a place that holds text only: footnotes stand in brackets. */
export const flat = (inline: readonly MotionNode[]): string =>
  plain(inline.map((node) => (node.type === 'footnote' ? { type: 'text', text: ` [${String(node.attrs?.text)}]` } : node)));

export const isBold = (inline: readonly MotionNode[]): boolean =>
  plain(inline) !== '' && inline.every((node) => isBreak(node) || !node.text?.trim() || node.marks?.some((mark) => mark.type === 'bold'));

/** The rest of a line after its first `length` characters; breaks count as one. */
export function dropStart(inline: readonly MotionNode[], length: number): MotionNode[] {
  let left = length;
  return inline.flatMap((node) => {
    const size = isBreak(node) ? 1 : (node.text ?? '').length;
    const cut = Math.min(left, size);
    left -= cut;
    if (node.type !== 'text') return cut > 0 ? [] : [node];
    return cut === size ? [] : [{ ...node, text: (node.text ?? '').slice(cut) }];
  });
}

/** Without blanks and breaks at both ends. */
export function trimmed(inline: readonly MotionNode[]): MotionNode[] {
  const nodes = [...inline];
  while (isBlankEdge(nodes[0])) nodes.shift();
  while (isBlankEdge(nodes.at(-1))) nodes.pop();
  return nodes.map((node, index) => {
    if (node.text === undefined) return node;
    let text = node.text.replace(/[\r\n]+/g, ' ');
    if (index === 0) text = text.trimStart();
    if (index === nodes.length - 1) text = text.trimEnd();
    return { ...node, text };
  });
}

/** Ready for the document: wrapped text becomes one line, gaps become one blank. */
export const unwrapped = (inline: readonly MotionNode[]): MotionNode[] =>
  trimmed(inline).map((node) => {
    if (node.type === 'softBreak') return { type: 'text', text: ' ' };
    return node.text === undefined ? node : { ...node, text: node.text.replace(/[ \t]+/g, ' ') };
  });

/** What stands side by side in one row, parted by tabs or wide gaps. */
export const columnsOf = (inline: readonly MotionNode[]): string[] =>
  inline
    .map((node) => node.text ?? ' ')
    .join('')
    .split(/\t\s*| {3,}/)
    .map((column) => column.replace(/\s+/g, ' ').trim())
    .filter((column) => column !== '');

const isBlankEdge = (node: MotionNode | undefined): boolean =>
  node !== undefined && (isBreak(node) || (node.type === 'text' && (node.text ?? '').trim() === ''));

/** A break inside a line: the row before it, the first row since the last cut, and the row behind it. */
export interface Break {
  readonly before: string;
  readonly first: string;
  readonly after: string;
  readonly hard: boolean;
}

/** Cuts a line at every break for which `cuts` says so; the break goes away. */
export function cutAtBreaks(inline: readonly MotionNode[], cuts: (at: Break) => boolean): MotionNode[][] {
  const rows = splitAtBreaks(inline);
  const pieces: MotionNode[][] = [];
  let first = '';
  rows.forEach(({ nodes, words }, index) => {
    const before = rows[index - 1];
    const last = pieces.at(-1);
    if (last && before?.end && !cuts({ before: before.words, first, after: words, hard: before.end.type === 'hardBreak' })) {
      last.push(before.end, ...nodes);
      return;
    }
    first = words;
    pieces.push([...nodes]);
  });
  return pieces.filter((piece) => flat(piece) !== '');
}

interface BrokenRow {
  readonly nodes: MotionNode[];
  words: string;
  end: MotionNode | null;
}

function splitAtBreaks(inline: readonly MotionNode[]): BrokenRow[] {
  let open: BrokenRow = { nodes: [], words: '', end: null };
  const rows = [open];
  for (const node of inline) {
    if (isBreak(node)) {
      open.end = node;
      rows.push((open = { nodes: [], words: '', end: null }));
    } else open.nodes.push(node);
  }
  for (const row of rows) row.words = plain(row.nodes);
  return rows;
}

/** Shorter rows in German letters end because the writer ended them, longer ones because the page did. */
export const WRAPPED_FROM = 60;

/** A paragraph as the rows a reader sees. */
export const rowsOf = (inline: readonly MotionNode[]): MotionNode[][] =>
  cutAtBreaks(inline, ({ before, hard }) => hard || before.length < WRAPPED_FROM);

/** Marks with one more; each sort once, the innermost counts. */
export const withMark = (marks: readonly MotionMark[], mark: MotionMark): MotionMark[] => [...marks.filter((each) => each.type !== mark.type), mark];
