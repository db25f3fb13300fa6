import { text } from '../../convert/build.js';
import type { MotionNode } from '../../convert/json.js';
import { SOFT_BREAK, WRAPPED_FROM } from '../lines/inline.js';
import { linesFrom, type Line } from '../lines/lines.js';

/** Pasted text: empty lines part paragraphs; inside them it is guessed which line ends were meant. */
export const linesFromText = (source: string): Line[] =>
  source
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v]/g, '\n\n')
    .split(/\n[ \t\u00a0]*(?=\n)/)
    .flatMap((chunk) => paragraphsIn(chunk.split('\n')))
    .flatMap(({ inline, depth }) => linesFrom(inline, depth));

interface Paragraph {
  readonly inline: MotionNode[];
  readonly depth: number;
}

function paragraphsIn(rows: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before = '';
  for (const row of rows.filter((each) => each.trim() !== '')) {
    const last = paragraphs.at(-1);
    if (last && wraps(before, row.trim())) last.inline.push(SOFT_BREAK, ...text(row.trim()));
    else paragraphs.push({ inline: text(row.trim()), depth: /^[-–—•(\da-z]/.test(row.trim()) ? 0 : indentOf(row) });
    before = row.trim();
  }
  return paragraphs;
}

/** An indented paragraph belongs to the item above it; how far it is indented says nothing. */
const indentOf = (row: string): number => (/^(\t| {2,8}(?! ))/.test(row) ? 1 : 0);

/** Whether a row goes on in the next one. */
const wraps = (before: string, next: string): boolean =>
  !/^[-–—_=*.]{3,}$/.test(next) && !/^(\(?[a-z\d]\)|[-•·▪]\s)/.test(next) && (/^[\p{Ll}(]/u.test(next) || before.length >= WRAPPED_FROM);
