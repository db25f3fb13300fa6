import type { UnreadableReason } from '#contracts';

/** A file as others left it: its bytes, its type as the house found it, and its name, whose ending decides between texts. */
export interface Document {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

/** Pages are divided by a form feed, where the format has pages. */
export type Extraction = { readonly text: string } | { readonly unreadable: UnreadableReason };

/**
 * Reads the words of a file. What is in the file is hostile until proven otherwise: an implementer works where a bad file
 * can take nothing down with it, within limits of time and memory, and stops at the real byte whatever a file says about
 * its own size. It resolves with a reason for everything that lies in the file, and rejects only when it cannot work
 * at all, so that the caller tries again later.
 *
 * The text has at most `longestText` characters, no NUL, and is not blank.
 */
export abstract class TextExtractor {
  /**
   * Whether it knows the format at all. Of `bytes` the first 4096 must be there, or all; the caller fetches the rest only
   * where the answer is yes. A yes promises nothing: the file may still be damaged.
   */
  abstract reads(beginning: Document): boolean;

  abstract extract(document: Document): Promise<Extraction>;
}

/** About 240 printed pages; what stands behind them is not searched. */
export const longestText = 600_000;
