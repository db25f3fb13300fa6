import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { node, paragraph, text } from '../../convert/build.js';
import type { MotionNode } from '../../convert/json.js';
import { item, linesFromHtml, type HtmlContext } from './from-html.js';
import { linesFromText } from './from-text.js';
import { unwrapped } from '../lines/inline.js';
import { blockLine, headingLine, linesFrom, type Line } from '../lines/lines.js';
import { takeFootnotes } from './markdown-footnotes.js';
import { inlineOf } from './markdown-inline.js';
import type { Tell } from '../notes.js';

/** Markdown, as office programs and PDF converters write it. */
export function linesFromMarkdown(source: string, tell: Tell): Line[] {
  if (isKnotty(source)) return linesFromText(source);
  const { body, footnotes } = takeFootnotes(source.replace(/\r\n?/g, '\n'));
  const used = new Set<string>();
  const get = (id: string) => {
    used.add(id);
    return footnotes.get(id);
  };
  const lines = blocks(lexer(body), { tell, footnotes: { get } }, 0);
  const unused = [...footnotes].filter(([id]) => !used.has(id));
  return [...lines, ...unused.flatMap(([, words]) => linesFrom(text(words)))];
}

/** Marks by the thousand in one paragraph mean nothing and cost the lexer minutes: such a file is read as plain text. */
const isKnotty = (source: string): boolean =>
  source.split(/\n[ \t]*\r?\n/).some((paragraph) => (paragraph.match(/[*_~`<[>]/g)?.length ?? 0) > 3_000);

const blocks = (tokens: readonly Token[], context: HtmlContext, depth: number): Line[] =>
  tokens.flatMap((token) => (isKnown(token) ? block(token, context, depth) : linesFrom(text(token.raw), depth)));

/** The lexer has no extensions here, so its tokens are those it was born with. */
const isKnown = (token: Token): token is MarkedToken => typeof token.type === 'string';

function block(token: MarkedToken, context: HtmlContext, depth: number): Line[] {
  switch (token.type) {
    case 'space':
    case 'hr':
      return [];
    case 'heading':
      return [headingLine(inlineOf(token.tokens, context), token.depth)];
    case 'list':
      return list(token, context, depth);
    case 'table':
      return [blockLine(table(token, context), depth)];
    case 'blockquote':
      return blocks(token.tokens, context, depth);
    case 'html':
      return linesFromHtml(token.raw, context, depth);
    case 'code':
      return linesFromText(token.text).map((line) => ({ ...line, depth: Math.max(line.depth, depth) }));
    case 'def':
      return linesFrom(text(token.raw.trim()), depth);
    case 'paragraph':
    case 'text':
      return linesFrom(inlineOf(token.tokens ?? [token], context), depth);
    default:
      return linesFrom(inlineOf([token], context), depth);
  }
}

function list(token: Tokens.List, context: HtmlContext, depth: number): Line[] {
  const labels = token.items.map((each) => /^\s*(\d{1,4}[.)])/.exec(each.raw)?.[1] ?? '');
  // "1. 1. 1." is how lazy writers number; any other repetition is meant.
  const counted = labels.length > 1 && labels.every((label) => /^[01][.)]$/.test(label) && label === labels[0]);
  const start = Number(token.start || 1);
  return token.items.flatMap((each, index) => {
    const label = !token.ordered ? '–' : counted ? `${start + index}.` : labels[index] || `${start + index}.`;
    return item(label, blocks(each.tokens, context, depth + 1), depth, token.ordered && !counted);
  });
}

const table = ({ header, rows }: Tokens.Table, context: HtmlContext): MotionNode =>
  node('table', [row('tableHeader', header, context), ...rows.map((cells) => row('tableCell', cells, context))]);

const row = (type: string, cells: readonly Tokens.TableCell[], context: HtmlContext): MotionNode =>
  node('tableRow', cells.map((cell) => node(type, [paragraph(...unwrapped(inlineOf(cell.tokens, context)))], { align: cell.align })));
