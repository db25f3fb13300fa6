/** A piece of a text, and whether it was searched for. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** As the search compares: no case, no accents, ß as ss. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** What German puts behind a word; of short words too little would be left. */
const ending = /(?:en|er|es|em|e|n|s)$/;
const stemOf = (word: string): string => (word.length > 4 ? word.replace(ending, '') : word);

/** Fewer letters would mark half the text. */
const fewest = 2;

/** Cuts a text where words of the question stand in it, as beginnings or parts of longer ones; marked are whole words. */
export function partsOf(text: string, question: string): readonly Part[] {
  const stems = (fold(question).match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf).filter(({ length }) => length >= fewest);
  const isHit = (word: string): boolean => stems.some((stem) => fold(word).includes(stem));
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((piece) => piece !== '')
    .reduce<Part[]>((parts, piece) => {
      const hit = isHit(piece);
      const last = parts.at(-1);
      if (last === undefined || last.hit !== hit || hit) return [...parts, { text: piece, hit }];
      return [...parts.slice(0, -1), { text: last.text + piece, hit }];
    }, []);
}
