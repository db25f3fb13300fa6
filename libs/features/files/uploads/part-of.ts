import type { Request } from 'express';
import { AppError } from '#kernel';
import { announcedSize } from '../content/announced-size.js';
import { partSize } from '../vault/index.js';

/** A part is small enough to be held, and held until its sum is known. */
export async function partOf(request: Request): Promise<Buffer> {
  const size = announcedSize(request);
  if (size > partSize) throw new AppError('too_large', { limit: `${partSize} Bytes` });
  const pieces: Uint8Array[] = [];
  try {
    const body: AsyncIterable<Uint8Array> = request;
    for await (const piece of body) pieces.push(piece);
  } catch (cause) {
    throw new AppError('upload_incomplete', {}, { cause });
  }
  return Buffer.concat(pieces);
}
