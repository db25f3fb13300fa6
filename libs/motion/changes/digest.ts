import { digest } from 'lib0/hash/sha256';

/** SHA-256 as hex, at once and in the browser too. */
export const sha256 = (text: string): string => Array.from(digest(new TextEncoder().encode(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');
