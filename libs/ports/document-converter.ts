import type { UnreadableReason } from '#contracts';
import type { Document } from './text-extractor.js';

export type Converted = { readonly pdf: Uint8Array } | { readonly unreadable: UnreadableReason };

/**
 * Turns a document of an office suite into a PDF to look at. `available` says whether this machine can do it at all;
 * where it cannot, `toPdf` answers `format`. An implementer runs what it needs as a process of its own, without network
 * and without macros, in a folder of its own that is gone afterwards, within a limit of time.
 */
export abstract class DocumentConverter {
  abstract readonly available: boolean;
  abstract toPdf(document: Document): Promise<Converted>;
}
