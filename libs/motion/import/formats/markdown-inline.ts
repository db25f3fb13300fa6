import { parseDocument } from 'htmlparser2';
import { lexer, type Token } from 'marked';
import { text } from '../../convert/build.js';
import type { MotionMark, MotionNode } from '../../convert/json.js';
import { isSafeHref } from '../../schema/links.js';
import { markNames, pointOutLink, pointOutStrike, type Footnotes } from './html-inline.js';
import { flat, SOFT_BREAK, withMark } from '../lines/inline.js';
import type { Tell } from '../notes.js';

interface Context {
  readonly tell: Tell;
  readonly footnotes: Footnotes;
}

/** The content of one line of Markdown. HTML marks inside it reach from tag to tag. */
export function inlineOf(tokens: readonly Token[], context: Context, marks: readonly MotionMark[] = []): MotionNode[] {
  const found: MotionNode[] = [];
  let open: readonly string[] = [];
  for (const token of tokens) {
    const tag = token.type === 'html' ? /^<(\/?)([a-z]+)\b/i.exec(token.raw) : null;
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (tag?.[1]) open = withoutLast(open, name);
    else if (tag && isCode(name)) context.tell('code_left_out');
    if (tag && !tag[1] && !token.raw.endsWith('/>')) open = [...open, name];
    if (open.some(isCode)) continue;
    found.push(...inline(token, context, withOpen(marks, open)));
  }
  return found;
}

const isCode = (name: string): boolean => name === 'script' || name === 'style';

const withoutLast = (open: readonly string[], name: string): readonly string[] => {
  const at = open.lastIndexOf(name);
  return at < 0 ? open : open.slice(0, at);
};

const withOpen = (marks: readonly MotionMark[], open: readonly string[]): readonly MotionMark[] =>
  open.reduce<readonly MotionMark[]>((all, name) => {
    const type = markNames[name];
    return type ? withMark(all, { type }) : all;
  }, marks);

function inline(token: Token, context: Context, marks: readonly MotionMark[]): MotionNode[] {
  const children: readonly Token[] = 'tokens' in token && token.tokens ? token.tokens : [];
  const inner = (mark?: MotionMark) => inlineOf(children, context, mark ? withMark(marks, mark) : marks);
  switch (token.type) {
    case 'strong':
      return inner({ type: 'bold' });
    case 'em':
      return inner({ type: 'italic' });
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'del':
      return crossedOut(inner(), context.tell);
    case 'link':
      return link('href' in token ? String(token.href) : '', inner, context.tell);
    case 'image':
      context.tell('image_left_out', { alt: ('text' in token && String(token.text).trim()) || 'keine' });
      return [];
    case 'checkbox':
      return text(token.raw, ...marks);
    case 'html':
      return html(token.raw, context.tell);
    default:
      return children.length > 0 ? inner() : words(decoded('text' in token ? String(token.text) : token.raw), context.footnotes, marks);
  }
}

function crossedOut(found: MotionNode[], tell: Tell): MotionNode[] {
  pointOutStrike(found, tell);
  return found;
}

function link(href: string, inner: (mark?: MotionMark) => MotionNode[], tell: Tell): MotionNode[] {
  if (isSafeHref(href)) return inner({ type: 'link', attrs: { href } });
  pointOutLink(href, tell);
  return inner();
}

function html(raw: string, tell: Tell): MotionNode[] {
  if (raw.startsWith('<!--')) tell('comments_left_out');
  const alt = /^<img\b[^>]*?\balt="([^"]*)"/i.exec(raw)?.[1];
  if (/^<img\b/i.test(raw)) tell('image_left_out', { alt: alt?.trim() || 'keine' });
  return /^<br\b/i.test(raw) ? [{ type: 'hardBreak' }] : [];
}

/** Text with its footnotes; line ends inside a paragraph are where the file wraps. */
function words(value: string, footnotes: Footnotes, marks: readonly MotionMark[]): MotionNode[] {
  return value.split(/(\[\^[^\]\s]{1,40}\]|\n)/).flatMap((piece) => {
    if (piece === '\n') return [SOFT_BREAK];
    const footnote = piece.startsWith('[^') ? footnotes.get(piece.slice(2, -1)) : undefined;
    return footnote === undefined ? text(piece, ...marks) : [{ type: 'footnote', attrs: { text: footnote } }];
  });
}

/** Character references such as &amp; as the characters they stand for. */
function decoded(value: string): string {
  if (!/&#?\w{1,31};/.test(value)) return value;
  const [first] = parseDocument(value.replace(/</g, '&lt;')).children;
  return first && 'data' in first ? first.data : value;
}

/** The words of a piece of Markdown without its marks. */
export const plainMarkdown = (source: string): string =>
  flat(lexer(source).flatMap((token) => inlineOf([token], { tell: () => undefined, footnotes: new Map() })));
