import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** SHA-256 as 64 lower-case hex digits. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A secret for a link or a cookie: 128 bits or more, URL-safe. Only its hash is stored. */
export const newToken = (bytes = 24): string => randomBytes(bytes).toString('base64url');

export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(sha256(a), 'hex');
  return timingSafeEqual(left, Buffer.from(sha256(b), 'hex'));
}
