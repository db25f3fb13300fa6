import type { Readable } from 'node:stream';
import { AppError } from '#kernel';

/** Gives the memory for a part; `size`: of this part. */
type Room = (size: number) => Buffer;

/**
 * Cuts a body of exactly `size` bytes into parts of `partSize` (the last may be shorter); an empty body is one empty part.
 * Every byte is copied once, into the room of its part.
 */
export async function* parts(body: Readable, size: number, partSize: number, room: Room = Buffer.allocUnsafeSlow): AsyncGenerator<Buffer> {
  const pieces: AsyncIterable<Uint8Array> = body;
  let left = size;
  let part = room(Math.min(partSize, size));
  let held = 0;
  for await (const piece of pieces) {
    let bytes = piece;
    while (bytes.length > 0) {
      if (held === part.length) throw new AppError('upload_incomplete');
      const bite = bytes.subarray(0, part.length - held);
      part.set(bite, held);
      held += bite.length;
      bytes = bytes.subarray(bite.length);
      if (held < part.length || left === part.length) continue;
      yield part;
      left -= part.length;
      part = room(Math.min(partSize, left));
      held = 0;
    }
  }
  // The last part goes out only when it is certain that nothing follows.
  if (held !== left) throw new AppError('upload_incomplete');
  yield part;
}
