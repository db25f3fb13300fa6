import { sha256 } from '#kernel';

/** The same filing always has the same key, whoever clicks, however often. */
export const filingKey = (of: { fractionId: string; motionId: string; version: number; pdfSha256: string; target: string }): string =>
  sha256(['filing', of.fractionId, of.motionId, of.version, of.pdfSha256, of.target].join('\n'));
