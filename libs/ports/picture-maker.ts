import type { UnreadableReason } from '#contracts';
import type { Document } from './text-extractor.js';

export type Picture = { readonly webp: Uint8Array } | { readonly unreadable: UnreadableReason };

/**
 * Draws a file as one picture (WebP) that fits into a square of `edge` pixels: an image itself, upright, without the
 * place and camera written into it; of a PDF its first page. The same caution as with `TextExtractor`: hostile input,
 * limits of time, memory and pixels; resolves with a reason for what lies in the file, rejects when it cannot work at all.
 */
export abstract class PictureMaker {
  /** Whether it knows the format at all, by the beginning of the file; see `TextExtractor.reads`. */
  abstract draws(beginning: Document): boolean;

  abstract draw(document: Document, edge: number): Promise<Picture>;
}
