import { hkdfSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppError, must, type FractionActor } from '#kernel';
import { FractionDb } from '#persistence';
import { chunkSize } from './format.js';
import type { Range } from './opening.js';
import { SealedStore } from './sealed-store.js';

/** Bytes of every part but the last: 6 MiB, whole chunks. */
export const partSize = 24 * chunkSize;

interface Part {
  readonly id: string;
  readonly bytes: number;
}

/**
 * The parts of an object that arrived bit by bit. Every part has an id and a key of its own, derived from the object's:
 * a part that is sent again becomes another one, so no key ever seals two contents. Which parts make up the object
 * stands in the database, and only those that arrived whole.
 */
@Injectable()
export class PartStore {
  constructor(
    private readonly db: FractionDb,
    private readonly objects: SealedStore,
  ) {}

  /** Stores one part; it counts from `arrive` on. Its row is there first, so that no sweep takes it for an orphan. */
  async put(actor: FractionActor, object: { id: string; key: Buffer }, number: number, plain: Buffer): Promise<string> {
    const id = crypto.randomUUID();
    await this.db.run(actor, () => this.db.query('insert into stored_part (id, object_id, number, bytes) values ($1, $2, $3, $4)', [id, object.id, number, plain.length]));
    try {
      await this.objects.put({ owner: actor.fractionId, object: id }, partKey(object.key, id), Readable.from([plain], { objectMode: false }), plain.length);
      return id;
    } catch (error) {
      await this.drop(actor, id).catch(() => undefined);
      throw error;
    }
  }

  /** Inside the transaction that counts the part's bytes. */
  async arrive(partId: string): Promise<void> {
    await this.db.query('update stored_part set arrived = true where id = $1', [partId]);
    await this.db.query('update stored_object set active_at = now() where id = (select object_id from stored_part where id = $1)', [partId]);
  }

  /** Takes back a part that came second. */
  async drop(actor: FractionActor, partId: string): Promise<void> {
    await this.objects.remove({ owner: actor.fractionId, object: partId });
    await this.db.run(actor, () => this.db.query('delete from stored_part where id = $1 and not arrived', [partId]));
  }

  /** Both ends inclusive. Resolves when the first bytes are proven, like `SealedStore.get`. */
  async read(actor: FractionActor, objectId: string, key: Buffer, range: Range): Promise<Readable> {
    const pieces = piecesOf(await this.partsOf(actor, objectId), range);
    const open = (piece: Piece): Promise<Readable> => this.objects.get({ owner: actor.fractionId, object: piece.id }, partKey(key, piece.id), piece.bytes, piece.range);
    const first = await open(must(pieces[0], 'object_damaged'));
    return Readable.from(joined(first, pieces.slice(1), open), { objectMode: false });
  }

  /** Deletes the bytes of all parts; the rows go with the object's. */
  async remove(actor: FractionActor, objectId: string): Promise<void> {
    const parts = await this.db.run(actor, () => this.db.query<Part>('select id, bytes from stored_part where object_id = $1', [objectId]));
    for (const { id } of parts) await this.objects.remove({ owner: actor.fractionId, object: id });
  }

  private partsOf(actor: FractionActor, objectId: string): Promise<Part[]> {
    return this.db.run(actor, () => this.db.query<Part>('select id, bytes from stored_part where object_id = $1 and arrived order by number', [objectId]));
  }
}

const partKey = (key: Buffer, partId: string): Buffer => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `fraktionsraum part ${partId}`, 32));

interface Piece extends Part {
  readonly range: Range;
}

/** What of each part the range needs. */
function piecesOf(parts: readonly Part[], { start, end }: Range): Piece[] {
  let at = 0;
  const pieces: Piece[] = [];
  for (const part of parts) {
    const [first, last] = [Math.max(start - at, 0), Math.min(end - at, part.bytes - 1)];
    if (first <= last) pieces.push({ ...part, range: { start: first, end: last } });
    at += part.bytes;
  }
  if (end >= at) throw new AppError('object_damaged');
  return pieces;
}

async function* joined(first: Readable, rest: readonly Piece[], open: (piece: Piece) => Promise<Readable>): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> = first;
  yield* chunks;
  for (const piece of rest) {
    const more: AsyncIterable<Uint8Array> = await open(piece);
    yield* more;
  }
}
