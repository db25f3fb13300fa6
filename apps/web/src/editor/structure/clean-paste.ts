import { wordFootnotes } from './word-footnotes.js';
import { wordLists } from './word-lists.js';

/** Word, LibreOffice and web pages bring these along; nobody wants them in a motion. */
const rubbish = 'script, meta, link, xml, title, head, object, svg, del, [data-style*="mso-element:comment"], .MsoCommentReference, .MsoCommentText, [data-style*="display:none"]';

const levels: Readonly<Record<string, string>> = { H1: 'h3', H2: 'h3', H5: 'h4', H6: 'h4' };

export interface Cleaned {
  readonly html: string;
  /** Pictures that cannot come along: they lie somewhere else. */
  readonly images: number;
}

/** What was copied elsewhere, as the schema reads it best: real lists, footnotes and headings, no rubbish. */
export function cleaned(html: string): Cleaned {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  wordFootnotes(body);
  for (const each of body.querySelectorAll(rubbish)) each.remove();
  withoutComments(body);
  wordLists(body);
  marksOfStyles(body);
  for (const heading of body.querySelectorAll('h1, h2, h5, h6')) renamed(heading, levels[heading.tagName] ?? 'h3');
  const images = [...body.querySelectorAll('img:not([data-file-id])')];
  for (const image of images) image.remove();
  for (const paragraph of body.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove();
  return { html: body.innerHTML, images: images.length };
}

/** Styles are read here as words; the browser may not even look at them (the page allows none from outside). */
const withoutStyles = (html: string): string =>
  html.replace(/<style\b[^]*?<\/style>/gi, '').replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));

const marks: readonly (readonly [tag: string, style: RegExp])[] = [
  ['strong', /font-weight:\s*(?:bold|[6-9]00)/i],
  ['em', /font-style:\s*italic/i],
  ['u', /text-decoration[^;]*:[^;]*underline/i],
];

/** Bold and italic that were said by a style become what they mean; a bold that says it is none is none. */
function marksOfStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[data-style]')) {
    const style = element.getAttribute('data-style') ?? '';
    if (/^(?:B|STRONG)$/.test(element.tagName) && /font-weight:\s*(?:normal|400)/i.test(style)) element.replaceWith(...element.childNodes);
    else if (element.tagName === 'SPAN') for (const [tag] of marks.filter(([, said]) => said.test(style))) wrapInside(element, tag);
  }
}

function wrapInside(element: Element, tag: string): void {
  const mark = document.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

function withoutComments(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

function renamed(element: Element, name: string): void {
  const other = document.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Word keeps distance by empty paragraphs; in a cell or an item one has to stay. */
const isBlank = (paragraph: Element): boolean =>
  (paragraph.textContent ?? '').trim() === '' && paragraph.querySelector('img, sup') === null && paragraph.closest('td, th, li') === null;
