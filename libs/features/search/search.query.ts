import { stemsOnTheWay } from './fold.js';

/** One word of a question: its stem, and longer words of the fraction's files that contain it. Null for a word that says nothing, like "und". */
export interface Term {
  readonly word: string;
  readonly stem: string | null;
  readonly within: readonly string[];
}

/** Shorter parts are in too many words to mean anything. */
const shortestPart = 4;
const mostWithin = 60;

/**
 * Stems by the German dictionary; longer words by their trigrams: those that contain the stem, and those that end with
 * what the last word, perhaps half typed, will be. Parameters: 1 the words, 2 stems the last one may have, 3 whether longer words are wanted.
 */
export const termsStatement = `
  select t.word, s.stem, array(
      (select w.word from searchable_word w where $3::boolean and length(s.stem) >= ${shortestPart} and w.word like '%' || s.stem || '%' order by length(w.word) limit ${mostWithin})
      union (select w.word from unnest($2::text[]) half, lateral (select word from searchable_word where word like '%' || half order by length(word) limit ${mostWithin}) w
        where $3::boolean and t.place = cardinality($1::text[]))) as within
  from unnest($1::text[]) with ordinality t(word, place), lateral (select (ts_lexize('german_stem', t.word))[1] as stem) s order by t.place`;

export const termsParameters = (words: readonly string[], longer: boolean): unknown[] => [words, stemsOnTheWay(words.at(-1) ?? ''), longer];

const exactly = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '')}'`;
const beginning = (lexeme: string): string => `${exactly(lexeme)}:*`;

/** Every word must be there, itself or inside a longer word. `main` counts for the order. */
export function questionOf(terms: readonly Term[]): { all: string; main: string } | null {
  const telling = terms.flatMap(({ stem, within }) => (stem === null || stem === '' ? [] : [{ stem, within }]));
  if (telling.length === 0) return null;
  return {
    all: telling.map(({ stem, within }) => `(${[beginning(stem), ...within.map(exactly)].join(' | ')})`).join(' & '),
    main: telling.map(({ stem }) => beginning(stem)).join(' | '),
  };
}
