import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { FrameError } from './frames.js';

/**
 * What travels on a line over HTTP, both ways: frames in their order. `first` is the number of the first of them on this
 * line, from 1; `heard` says that everything of the other side up to this number has arrived. So nothing is lost or done
 * twice when a request is made again.
 */
export interface Parcel {
  readonly heard: number;
  readonly first: number;
  readonly frames: readonly Uint8Array[];
}

/** Frames in one parcel; what is more waits for the next. */
export const mostInParcel = 500;

export const packParcel = ({ heard, first, frames }: Parcel): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, heard);
    encoding.writeVarUint(encoder, first);
    for (const frame of frames) encoding.writeVarUint8Array(encoder, frame);
  });

/** Throws `FrameError` for anything that is no parcel. */
export function unpackParcel(bytes: Uint8Array): Parcel {
  try {
    const decoder = decoding.createDecoder(bytes);
    const heard = decoding.readVarUint(decoder);
    const first = decoding.readVarUint(decoder);
    const frames: Uint8Array[] = [];
    while (decoding.hasContent(decoder)) {
      if (frames.push(decoding.readVarUint8Array(decoder)) > mostInParcel) throw new FrameError('too many frames in a parcel');
    }
    return { heard, first, frames };
  } catch (error) {
    if (error instanceof FrameError) throw error;
    throw new FrameError('the parcel is cut off or malformed', { cause: error });
  }
}
