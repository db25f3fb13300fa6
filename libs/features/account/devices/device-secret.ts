import { randomBytes } from 'node:crypto';
import { sha256 } from '#kernel';

/** No letter that looks like another, for those who type it from one screen into the other. */
const letters = 'abcdefghjkmnpqrstuvwxyz023456789';
const length = 28;

/** 28 letters of 5 bits, in groups of four: 140 bits of chance. Nobody guesses that, so a quick hash of it is as safe as a slow one. */
export function newDeviceSecret(): string {
  const all = [...randomBytes(length)].map((byte) => letters[byte % letters.length] ?? '').join('');
  return all.match(/.{4}/g)?.join('-') ?? all;
}

/** The same for all ways of writing it: with or without dashes and blanks, in large letters or small. */
export const deviceSecretHash = (typed: string): string => sha256(typed.toLowerCase().replace(/[\s-]/g, ''));
