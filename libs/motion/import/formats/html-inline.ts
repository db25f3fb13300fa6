import type { parseDocument } from 'htmlparser2';
import { text } from '../../convert/build.js';
import type { MotionMark, MotionNode } from '../../convert/json.js';
import { isSafeHref } from '../../schema/links.js';
import { withMark } from '../lines/inline.js';
import type { Tell } from '../notes.js';

export type Dom = ReturnType<typeof parseDocument>['children'][number];

/** The words of footnotes by the id they are linked to. */
export type Footnotes = Pick<ReadonlyMap<string, string>, 'get'>;

interface Context {
  readonly tell: Tell;
  readonly footnotes: Footnotes;
}

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark noscript q rp rt ruby s samp script small span strike strong style sub sup svg time tt u var wbr'.split(' '),
);

/** Text, and elements that stand inside a line. Comments count as such: they are pointed out, not shown. */
export const isInline = (dom: Dom): boolean => !('name' in dom) || !('children' in dom) || inlineNames.has(dom.name);

/** What each mark of HTML is called in a motion. */
export const markNames: Readonly<Record<string, string>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', u: 'underline', ins: 'underline',
};

const crossedOut = new Set(['s', 'strike', 'del']);
const code = new Set(['script', 'style', 'template']);

/** Elements nested beyond this give up their marks; protects the stack. */
const DEEPEST = 60;

/** The content of one line of HTML. */
export const inlineFrom = (nodes: readonly Dom[], context: Context, marks: readonly MotionMark[] = [], nesting = 0): MotionNode[] =>
  nodes.flatMap((dom) => inline(dom, context, marks, nesting));

function inline(dom: Dom, context: Context, marks: readonly MotionMark[], nesting: number): MotionNode[] {
  if (dom.type === 'comment') context.tell('comments_left_out');
  if (!('name' in dom)) return dom.type === 'text' && 'data' in dom ? text(dom.data.replace(/[ \r\n]+/g, ' '), ...marks) : [];
  if (!('children' in dom)) return [];
  if (code.has(dom.name)) {
    context.tell('code_left_out');
    return [];
  }
  if (dom.name === 'br') return [{ type: 'hardBreak' }];
  if (dom.name === 'img') return image(dom.attribs.alt ?? '', context);
  if (nesting > DEEPEST) return text(textIn(dom.children), ...marks);
  if (dom.name === 'a') return link(dom.attribs.href ?? '', dom.children, context, marks, nesting);
  const mark = markNames[dom.name];
  const found = inlineFrom(dom.children, context, mark ? withMark(marks, { type: mark }) : marks, nesting + 1);
  if (crossedOut.has(dom.name)) pointOutStrike(found, context.tell);
  return isInline(dom) ? found : [...text(' '), ...found, ...text(' ')];
}

function image(alt: string, { tell }: Context): MotionNode[] {
  tell('image_left_out', { alt: alt.trim() || 'keine' });
  return [];
}

function link(href: string, children: readonly Dom[], context: Context, marks: readonly MotionMark[], nesting: number): MotionNode[] {
  const words = context.footnotes.get(href.replace(/^#/, ''));
  if (words !== undefined && href.startsWith('#')) return [{ type: 'footnote', attrs: { text: words } }];
  if (isSafeHref(href)) return inlineFrom(children, context, withMark(marks, { type: 'link', attrs: { href } }), nesting + 1);
  pointOutLink(href, context.tell);
  return inlineFrom(children, context, marks, nesting + 1);
}

/** Jumps inside the paper lead nowhere in a draft and say nothing. */
export function pointOutLink(href: string, tell: Tell): void {
  if (href !== '' && !href.startsWith('#')) tell('link_left_out', { href: href.slice(0, 200) });
}

export function pointOutStrike(found: readonly MotionNode[], tell: Tell): void {
  const words = found.map((node) => node.text ?? '').join('').trim();
  if (words !== '') tell('strike_left_out', { text: words.slice(0, 200) });
}

/** The text of elements nested beyond measure, gathered without recursion. */
function textIn(nodes: readonly Dom[]): string {
  const found: string[] = [];
  const waiting = [...nodes].reverse();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next?.type === 'text' && 'data' in next) found.push(next.data);
    else if (next && 'children' in next) for (const child of [...next.children].reverse()) waiting.push(child);
  }
  return found.join(' ');
}
