import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** One client's presence as y-protocols writes it. `state` is valid JSON; null means gone. */
export interface Caret {
  readonly client: number;
  readonly clock: number;
  readonly state: string | null;
}

const mostCarets = 2_000;

export const encodeAwareness = (carets: readonly Caret[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, carets.length);
    for (const { client, clock, state } of carets) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state ?? 'null');
    }
  });

/** Null: these bytes are no awareness update. */
export function decodeAwareness(update: Uint8Array): Caret[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (count > mostCarets) return null;
    return Array.from({ length: count }, () => readCaret(decoder));
  } catch {
    return null;
  }
}

function readCaret(decoder: decoding.Decoder): Caret {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  const state = decoding.readVarString(decoder);
  return { client, clock, state: JSON.parse(state) === null ? null : state };
}
