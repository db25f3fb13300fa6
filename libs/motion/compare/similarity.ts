import type { Block } from './block.js';
import { tokensOf, type Token } from './words.js';

/** A block with what is needed to find its partner. */
export interface Known {
  readonly block: Block;
  /** Its words, piece by piece. */
  readonly tokens: readonly (readonly Token[])[];
  /** Equal for blocks that read the same. */
  readonly key: string;
  /** Its words as numbers, sorted. */
  readonly words: readonly number[];
}

/** Less in common than this is not the same paragraph any more. A table row has few words. */
export const LEAST = 0.35;
export const LEAST_OF_ROWS = 0.3;

const WORD = /[\p{L}\p{N}]/u;

/** Makes blocks of both sides comparable: every word gets one number. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  know(block: Block): Known {
    const tokens = block.pieces.map(tokensOf);
    const keys = tokens.map((each) => each.map((token) => token.key));
    const hidden = block.role === 'image' ? block.pieces.flatMap((piece) => piece.runs.flatMap((run) => run.marks)) : [];
    const words = keys.flat().filter((key) => WORD.test(key)).map((key) => this.numberOf(key.toLowerCase()));
    return { block, tokens, key: [block.role, ...keys.map((each) => each.join('')), ...hidden].join('\t'), words: words.sort((a, b) => a - b) };
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** How much two blocks share, from 0 to 1: twice the common words by all words. */
export function similarity(a: Known, b: Known): number {
  const all = a.words.length + b.words.length;
  if (all === 0) return a.block.text === b.block.text ? 1 : 0;
  // What differs much in length cannot be alike; saves the count for most pairs.
  if (2 * Math.min(a.words.length, b.words.length) < all * LEAST_OF_ROWS) return 0;
  return (2 * common(a.words, b.words)) / all;
}

function common(a: readonly number[], b: readonly number[]): number {
  let [count, atA, atB] = [0, 0, 0];
  while (atA < a.length && atB < b.length) {
    const difference = (a[atA] ?? 0) - (b[atB] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return count;
}
