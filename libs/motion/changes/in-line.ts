import type { Node } from '@tiptap/pm/model';
import { diff } from '../compare/sequence.js';
import { tidied } from '../compare/tidy.js';
import { TOKEN } from '../compare/words.js';
import { wordsIn, type Difference, type Span } from './change.js';

/** A word, a blank, a sign, or something that stands in the line as one. `from` counts from the start of the line. */
interface Token {
  /** Equal only where every letter and every mark is: what differs in a comma's boldness differs. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

function tokensOf(line: Node): Token[] {
  const tokens: Token[] = [];
  line.forEach((child, offset) => {
    if (!child.isText) return void tokens.push({ key: JSON.stringify(child), from: offset, to: offset + child.nodeSize });
    const marks = child.marks.map((mark) => `\u0000${JSON.stringify(mark)}`).join('');
    for (const { 0: text, index } of (child.text ?? '').matchAll(TOKEN)) {
      tokens.push({ key: text + marks, from: offset + index, to: offset + index + text.length });
    }
  });
  return tokens;
}

/** The differences of two lines word by word, read as in the comparison; the positions are those in their documents. */
export function lineDifferences(docs: readonly [Node, Node], a: Node, b: Node, startA: number, startB: number): Difference[] {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  const [keysA, keysB] = [left.map(({ key }) => key), right.map(({ key }) => key)];
  const edits = tidied(diff(keysA, keysB), keysA, keysB);
  return edits.map(({ fromA, toA, fromB, toB }) => described(docs, span(left, fromA, toA, startA), span(right, fromB, toB, startB)));
}

function span(tokens: readonly Token[], first: number, after: number, start: number): Span {
  const from = tokens[first]?.from ?? tokens.at(-1)?.to ?? 0;
  return { from: start + from, to: start + (after > first ? (tokens[after - 1]?.to ?? from) : from) };
}

export function described([docA, docB]: readonly [Node, Node], a: Span, b: Span): Difference {
  const [before, after] = [wordsIn(docA, a), wordsIn(docB, b)];
  return { kind: kindOf(a, b, before === after), before, after, a, b, frame: false };
}

function kindOf(a: Span, b: Span, sameWords: boolean): Difference['kind'] {
  if (a.from === a.to) return 'inserted';
  if (b.from === b.to) return 'deleted';
  return sameWords ? 'changed' : 'replaced';
}
