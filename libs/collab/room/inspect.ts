import * as Y from 'yjs';
import { isInVocabulary, isSafeContent, isSafeName, type Vocabulary } from './safe-content.js';

/** What the document knows already. */
export interface Known {
  clockOf(client: number): number;
}

export type Inspection =
  /** `writes`: clients with new operations; `strangers`: those of them the document has never seen. */
  | { readonly kind: 'sound'; readonly writes: readonly number[]; readonly strangers: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'garbage'; readonly why: string };

type Structs = ReturnType<typeof Y.decodeUpdate>['structs'];
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds'];

/** Clocks count characters; a document never comes near this. */
const highestClock = 2 ** 40;

class Garbage extends Error {}

/** Reads a foreign update to its end without touching the document. Never throws. */
export function inspect(update: Uint8Array, known: Known, vocabulary: Vocabulary | null = null): Inspection {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const ends = endsOf(structs, known, vocabulary);
    if (ends === null || !structs.every((struct) => dependenciesMet(struct, ends, known)) || !deletionsMet(ds, ends, known)) {
      return { kind: 'missing' };
    }
    const writes = [...ends].filter(([client, end]) => end > known.clockOf(client)).map(([client]) => client);
    return { kind: 'sound', writes, strangers: writes.filter((client) => known.clockOf(client) === 0).length };
  } catch (error) {
    return { kind: 'garbage', why: error instanceof Garbage ? error.message : 'the update cannot be decoded' };
  }
}

/** Where each client's operations end once this update is in, or null when there is a hole. */
function endsOf(structs: Structs, known: Known, vocabulary: Vocabulary | null): Map<number, number> | null {
  const ends = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const expected = ends.get(client) ?? Math.min(clock, known.clockOf(client));
    if (struct instanceof Y.Skip || clock !== expected) return null;
    if (struct.length < 1 || clock + struct.length > highestClock) throw new Garbage('a clock beyond all bounds');
    ends.set(client, clock + struct.length);
    if (struct instanceof Y.Item) checkItem(struct, vocabulary);
  }
  return ends;
}

function checkItem(item: Y.Item, vocabulary: Vocabulary | null): void {
  if (!isSafeContent(item.content)) throw new Garbage('content that is not allowed');
  if (vocabulary !== null && !isInVocabulary(item.content, vocabulary)) throw new Garbage('a node or mark that no editor here knows');
  const names = [item.parentSub, item.parent];
  if (!names.every((name) => typeof name !== 'string' || isSafeName(name))) throw new Garbage('a reserved name');
}

function dependenciesMet(struct: Structs[number], ends: Map<number, number>, known: Known): boolean {
  if (!(struct instanceof Y.Item)) return true;
  return [struct.origin, struct.rightOrigin, struct.parent].every((id) => {
    if (!(id instanceof Y.ID)) return true;
    // Yjs trusts that nobody builds on what the same client has yet to write, and fails half-way when it is not so.
    if (id.client === struct.id.client && id.clock >= struct.id.clock) throw new Garbage('an operation that rests on a later one');
    return id.clock < Math.max(ends.get(id.client) ?? 0, known.clockOf(id.client));
  });
}

function deletionsMet(ds: Deletions, ends: Map<number, number>, known: Known): boolean {
  return [...ds.clients].every(([client, deletions]) => {
    const end = Math.max(ends.get(client) ?? 0, known.clockOf(client));
    // Yjs fails half-way when it has to pass on a deletion of nothing.
    if (deletions.some(({ len }) => len < 1)) throw new Garbage('a deletion of nothing');
    return deletions.every((deletion) => deletion.clock + deletion.len <= end);
  });
}
