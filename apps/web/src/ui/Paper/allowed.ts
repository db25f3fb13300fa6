/** What a motion on paper consists of, with the attributes that mean something there. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  article: ['lang'],
  header: [],
  section: ['role', 'aria-label'],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  p: [],
  br: [],
  strong: [],
  em: [],
  u: [],
  sup: [],
  blockquote: [],
  ul: [],
  ol: ['start', 'type'],
  li: ['id'],
  a: ['href', 'id', 'rel', 'role', 'aria-label'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  figure: [],
  img: ['src', 'alt'],
};

/** Elements whose content is no text for people. */
const mute = ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed'];

/** Links lead out of the page or to a footnote; images come from our own house alone. */
const addresses: Readonly<Record<string, RegExp>> = { href: /^(https?:|mailto:|tel:|#)/i, src: /^\/api\// };

/**
 * The nodes of a motion on paper. The server escapes every text already; should it ever fail to, nothing foreign
 * gets onto the page here either: unknown elements lose their tag and keep their words.
 */
export const allowedNodes = (html: string): Node[] => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...body.querySelectorAll('*')]) tidy(element);
  return [...body.childNodes];
};

const tidy = (element: Element): void => {
  const name = element.localName;
  if (mute.includes(name)) return element.remove();
  const attributes = allowed[name];
  if (attributes === undefined) return element.replaceWith(...element.childNodes);
  for (const { name: attribute, value } of [...element.attributes]) {
    const fits = attributes.includes(attribute) && (addresses[attribute]?.test(value) ?? true);
    if (!fits) element.removeAttribute(attribute);
  }
};
