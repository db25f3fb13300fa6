import type { MotionKind } from '#contracts';

export interface PdfMotion {
  /** The motion's text as the JSON of its schema (see `#motion`). */
  readonly document: unknown;
  readonly letterhead: { readonly name: string; readonly lines: readonly string[]; readonly colour: string };
  readonly kind: MotionKind;
  readonly number: string | null;
  readonly councilNumber: string | null;
  /** Shown small in the footer, e.g. "Entwurf" or "Fassung 2". */
  readonly versionLabel: string;
  readonly draft: boolean;
  /** ISO day; also the creation date in the file, so that equal input gives equal bytes. */
  readonly date: string;
  readonly place: string;
  /** The body addressed, e.g. "Stadtvertretung Musterstadt". */
  readonly addressee: string;
  readonly annexes: readonly string[];
  readonly images: ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>;
}

export interface PdfReceipt {
  readonly title: string;
  readonly letterhead: PdfMotion['letterhead'];
  readonly date: string;
  readonly lead: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly note: string;
}

/**
 * Sets a motion or a receipt as a tagged PDF (PDF/UA-1, de-DE). Equal input gives equal bytes. User text is data, never
 * template. Rejects with `AppError('pdf_failed')` when the text breaks a rule of the format and with
 * `AppError('pdf_timeout')` after 10 s.
 */
export abstract class PdfRenderer {
  abstract motion(motion: PdfMotion): Promise<Uint8Array>;
  abstract receipt(receipt: PdfReceipt): Promise<Uint8Array>;
}
