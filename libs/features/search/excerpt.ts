/** Signs that fold into one another, see `fold`. */
const likenesses: Readonly<Record<string, string>> = { a: '[aäàáâã]', o: '[oöòóôõ]', u: '[uüùúû]', e: '[eéèêë]', i: '[iíìîï]', c: '[cç]', n: '[nñ]' };

/** Finds a folded stem in a text that is not folded. */
const patternOf = (stem: string): string => stem.replaceAll('ss', '\u0000').replace(/[aoueicn]/g, (letter) => likenesses[letter] ?? letter).replaceAll('\u0000', '(?:ss|ß)');

const before = 60;
const length = 180;

export interface Excerpt {
  readonly excerpt: string;
  /** Where the format has pages, and the place was found. */
  readonly page: number | null;
}

/** The place of the first of these stems, whole words around it; the beginning of the text when none is found. */
export function excerptOf(text: string, stems: readonly string[]): Excerpt {
  const found = stems.length === 0 ? -1 : text.search(new RegExp(stems.map(patternOf).join('|'), 'iu'));
  const place = Math.max(found, 0);
  const start = place <= before ? 0 : text.indexOf(' ', place - before) + 1;
  const from = start > place || start === 0 ? Math.max(0, Math.min(start, place)) : start;
  const cut = text.slice(from, from + length);
  const end = from + length < text.length ? cut.lastIndexOf(' ') : -1;
  const words = (end > length / 2 ? cut.slice(0, end) : cut).replace(/\s+/g, ' ').trim();
  const pages = text.includes('\f');
  return {
    excerpt: `${from > 0 ? '… ' : ''}${words}${from + length < text.length ? ' …' : ''}`,
    page: pages && found >= 0 ? text.slice(0, place).split('\f').length : null,
  };
}
