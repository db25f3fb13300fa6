import type { Node } from '@tiptap/pm/model';

const mostLetters = 300;
/** Shorter words stand in a text by chance. */
const fewestLetters = 12;

interface Plain {
  readonly text: string;
  /** The place in the text behind each letter; a space between two blocks has the place where the second begins. */
  readonly places: readonly number[];
}

const known = new WeakMap<Node, Plain>();

/** The words of a text one after the other, blocks parted by a space. */
const plainOf = (doc: Node): Plain => {
  const before = known.get(doc);
  if (before) return before;
  let text = '';
  const places: number[] = [];
  const add = (letters: string, at: (index: number) => number): void => {
    for (let index = 0; index < letters.length; index += 1) places.push(at(index));
    text += letters;
  };
  doc.descendants((node, position) => {
    if (node.isTextblock && text !== '') add(' ', () => position);
    if (node.isText) add(node.text ?? '', (index) => position + index);
  });
  const plain = { text, places };
  known.set(doc, plain);
  return plain;
};

const picture = (node: Node): string => (typeof node.attrs['alt'] === 'string' ? node.attrs['alt'] : '');

/** The words between two places, as a comment keeps them. */
export const quoteBetween = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, ' ', picture).replace(/\s+/g, ' ').trim().slice(0, mostLetters).trim();

/** The one place where these words stand now, e.g. after they were moved; null where they stand nowhere or several times. */
export const rangeOfQuote = (doc: Node, quote: string): { from: number; to: number } | null => {
  if (quote.length < fewestLetters) return null;
  const { text, places } = plainOf(doc);
  const at = text.indexOf(quote);
  if (at < 0 || text.includes(quote, at + 1)) return null;
  const [from, last] = [places[at], places[at + quote.length - 1]];
  return from === undefined || last === undefined ? null : { from, to: last + 1 };
};
