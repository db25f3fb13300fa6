import type { Readable } from 'node:stream';

/**
 * Where encrypted bytes lie. An implementer stores what it is given under exactly that key and nothing else; it knows
 * neither names nor fractions nor keys. Keys are `[a-z0-9/-]`, at most 200 characters.
 *
 * - `put` is all or nothing: after a failure or a broken stream nothing is readable under the key. It rejects when the
 *   stream does not carry exactly `size` bytes. Storing twice under one key replaces the object.
 * - `get` rejects with `AppError('not_found')` when there is nothing. `range` is inclusive at both ends, in bytes.
 * - `remove` of a missing key succeeds. `list` yields every key with the prefix, in any order.
 * - A store that does not answer: `AppError('storage_down')`; one without space: `AppError('storage_full')`.
 */
export abstract class ObjectStore {
  abstract put(key: string, body: Readable, size: number): Promise<void>;
  abstract get(key: string, range?: { start: number; end: number }): Promise<Readable>;
  abstract size(key: string): Promise<number>;
  abstract remove(key: string): Promise<void>;
  abstract list(prefix: string): AsyncIterable<string>;
}
