import type { Piece } from './block.js';
import { ATOM } from './pieces.js';

/** What is kept whole: a word, a number, a sign, a stretch of blanks. */
export interface Token {
  /** Equal tokens have equal keys. */
  readonly key: string;
  readonly text: string;
  /** Offset in its piece. */
  readonly at: number;
  readonly piece: Piece;
}

/**
 * Words with their hyphens, apostrophes, soft hyphens and gender signs ("Bürger*innen", "E-Mail"), numbers with their signs
 * ("31.03.2027", "18.500", "01/2019"), blanks together, everything else sign by sign.
 */
export const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad]*(?:[-\u2010\u2011'’*:_·](?=\p{L})[\p{L}\p{M}\p{N}\u00ad]+)*-?|\p{N}+(?:[.,:/\-–](?=\p{N})\p{N}+)*\p{L}*|\s+|[^]/gu;

const BLANK = /^\s/;
/** Letters that can be written in two ways, and soft hyphens; most words have none. */
const UNEVEN = /[\u00ad\u0300-\uffff]/;

export function tokensOf(piece: Piece): Token[] {
  return [...piece.text.matchAll(TOKEN)].map((match) => {
    const [text] = match;
    const at = match.index;
    return { key: keyOf(piece, text, at), text, at, piece };
  });
}

function keyOf(piece: Piece, text: string, at: number): string {
  if (text === ATOM) return piece.atoms.get(at)?.key ?? text;
  if (BLANK.test(text)) return ' ';
  return UNEVEN.test(text) ? text.normalize('NFC').replaceAll('\u00ad', '') : text;
}

/** What a reader sees of it. */
export const shownText = (token: Token): string => (token.text === ATOM ? (token.piece.atoms.get(token.at)?.shown ?? '') : token.text);
