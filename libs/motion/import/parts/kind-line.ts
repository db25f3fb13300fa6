import type { MotionKind } from '#contracts';
import { kindWords } from './vocabulary.js';

/** The line in which a paper says what it is: "Antrag 01/2019 - Ratsarbeit modernisieren". */
export interface KindLine {
  readonly kind: MotionKind;
  /** As the paper spells it. */
  readonly word: string;
  /** The paper's own number with its word, e.g. "Antrag 01/2019"; as it stands there. */
  readonly number?: string;
  readonly rest: string;
  /** Whether the rest is the title, not "der Fraktion Nord". */
  readonly isTitle: boolean;
}

const NUMBER = /^\s*(?:[-–—:]\s*)?((?:nr\.?|nummer)?\s*(?=[\w./-]*\d)[A-Z]{0,4}[-/ ]?\d{1,5}(?:[-/.]\d{1,4}){0,3}(?:[-/][A-Z]{1,6})?)(?=$|[\s:–—,-])/i;
const LONGEST_NUMBER = 40;

/** Reads a line that begins with the paper's kind; null for other lines. */
export function kindLineIn(words: string): KindLine | null {
  const joined = /^(\p{L} ){4,}\p{L}\s*:?$/u.test(words) ? words.replace(/\s/g, '') : words;
  const known = kindWords.find(([pattern]) => new RegExp(`${pattern.source}(?![\\p{L}])`, 'iu').test(joined));
  if (!known) return null;
  const [pattern, kind] = known;
  const word = pattern.exec(joined)?.[0] ?? '';
  const behind = joined.slice(word.length);
  const found = NUMBER.exec(behind);
  const number = found?.[1] ? `${word} ${found[1].trim()}` : undefined;
  if (number && number.length > LONGEST_NUMBER) return null;
  const after = number ? behind.slice(found?.[0].length) : behind;
  const parts = /^\s*([-–—:|]+)?\s*(.*)$/.exec(after);
  const rest = (parts?.[2] ?? '').trim();
  const apart = parts?.[1] !== undefined || number !== undefined;
  const isTitle = rest !== '' && !/^(der|des|von|an)\b/i.test(rest) && (apart || /^(auf|zum|zur|betreffend)\b/i.test(rest));
  return { kind, word, number, rest: rest === '' || (isTitle && apart) ? rest : words, isTitle };
}
