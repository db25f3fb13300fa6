import { createHash } from 'node:crypto';
import { wordsOf } from './house.mjs';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Throws with the sentence when it does not hold. */
export function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** All words of a PDF in reading order. The reader is loaded late: it is large. */
async function wordsOfPdf(pdf) {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  // A word parted at a line's end is one word again.
  return wordsOf(text.replace(/(\p{Ll})[-\u00ad\u2010]\s+(?=\p{Ll})/gu, '$1'));
}

/** A source's words without Markdown's signs; a link's address is no word of the text. */
const plain = (source) => source.replace(/\]\([^)]*\)/g, ']').replace(/&[#\w]+;/g, ' ');

const letters = (words) => words.join('').toLowerCase();

/** Words of the source that the paper has fewer times, counted; a word may have been parted or joined by the line break. */
export async function missingIn(pdf, source) {
  const paper = await wordsOfPdf(pdf);
  const left = new Map();
  for (const word of paper) left.set(word, (left.get(word) ?? 0) + 1);
  const whole = letters(paper);
  return wordsOf(plain(source)).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0 && !whole.includes(word.toLowerCase());
  });
}
