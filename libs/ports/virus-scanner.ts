import type { Readable } from 'node:stream';

/** `unscannable`: the scanner answered that it will not look at this content, such as for its size. */
export type Verdict = { readonly found: null } | { readonly found: string } | { readonly unscannable: string };

/**
 * Looks for viruses. `active` is false where none is configured; then nothing is asked and files are `unchecked`.
 * `scan` reads the content to its end or leaves it, and never keeps it. It rejects with `AppError('scanner_down')` when
 * there is no answer, or one that nobody understands: no answer is never a clean one.
 */
export abstract class VirusScanner {
  abstract readonly active: boolean;
  /** Whether it would answer now, asked without any content and within seconds; never rejects. Asked only where `active`. */
  abstract answers(): Promise<boolean>;
  abstract scan(content: Readable): Promise<Verdict>;
}
