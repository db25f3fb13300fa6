/** Word writes list items as paragraphs, with the sign as text. */
const item = 'p[data-style*="mso-list"]';
const sign = '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]';
const counted = /^\s*\(?(?:\d+|[a-z]{1,2}|[ivxlc]+)[.)]/i;

interface Item {
  readonly paragraph: Element;
  readonly level: number;
  readonly list: 'ol' | 'ul';
}

/** Makes real lists, nested by their levels, of what Word writes as paragraphs in a row. */
export function wordLists(body: HTMLElement): void {
  for (const first of body.querySelectorAll(item)) {
    // Taken into a list by an earlier round.
    if (first.closest('li') !== null || !first.isConnected) continue;
    build(row(first).map(read));
  }
}

/** The item and those right behind it. */
function row(first: Element): Element[] {
  const found = [first];
  for (let next = first.nextElementSibling; next?.matches(item) === true; next = next.nextElementSibling) found.push(next);
  return found;
}

function read(paragraph: Element): Item {
  const level = Number(/level(\d)/.exec(paragraph.getAttribute('data-style') ?? '')?.[1] ?? '1');
  const marker = paragraph.querySelector(sign);
  const list = counted.test(marker?.textContent ?? '') ? 'ol' : 'ul';
  marker?.remove();
  return { paragraph, level, list };
}

function build(items: readonly Item[]): void {
  const open: { readonly level: number; readonly list: Element }[] = [];
  for (const { paragraph, level, list } of items) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if ((open.at(-1)?.level ?? 0) < level) open.push({ level, list: begin(list, paragraph, open.at(-1)?.list) });
    const entry = document.createElement('li');
    const words = document.createElement('p');
    words.append(...paragraph.childNodes);
    entry.append(words);
    open.at(-1)?.list.append(entry);
    paragraph.remove();
  }
}

/** A new list: inside the last item of the outer one, or where the paragraph stands. */
function begin(name: 'ol' | 'ul', paragraph: Element, outer: Element | undefined): Element {
  const list = document.createElement(name);
  const last = outer?.lastElementChild;
  if (last) last.append(list);
  else paragraph.before(list);
  return list;
}
