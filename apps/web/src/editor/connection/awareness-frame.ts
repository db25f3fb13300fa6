import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { removeAwarenessStates, type Awareness } from 'y-protocols/awareness';

interface Heard {
  /** The same frame without what it says of `own`. */
  readonly others: Uint8Array;
  /** What the server made of our own state: it stamps name and colour. JSON; null: nothing was said of it. */
  readonly own: string | null;
}

/**
 * The server tells everybody about every caret, also us about our own, some milliseconds late. Taken over, it would put an
 * old place of the caret in the place of the new one.
 */
export const withoutOwn = (update: Uint8Array, ownClient: number): Heard => {
  const decoder = decoding.createDecoder(update);
  const others: { client: number; clock: number; state: string }[] = [];
  let own: string | null = null;
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    if (client === ownClient) own = state;
    else others.push({ client, clock, state });
  }
  return { others: encoded(others), own };
};

const encoded = (carets: readonly { client: number; clock: number; state: string }[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, carets.length);
    for (const { client, clock, state } of carets) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });

/**
 * Without a line nobody else is here. What the others were heard of last is forgotten too: it would make us pass over the same
 * state when they are introduced again, and they would stay unseen until they move.
 */
export const forgetOthers = (awareness: Awareness, origin: unknown): void => {
  const others = [...awareness.getStates().keys()].filter((client) => client !== awareness.clientID);
  removeAwarenessStates(awareness, others, origin);
  for (const client of awareness.meta.keys()) if (client !== awareness.clientID) awareness.meta.delete(client);
};
