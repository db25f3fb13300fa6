import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FractionsService } from '#features/membership';
import { AppError, must, together, type FractionActor, type HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { FractionKeys, type ObjectKey } from './fraction-keys.js';
import type { Range } from './opening.js';
import { refuseHeld, type Expected, type Found, type ObjectRow, type Stored, type StoreOptions } from './object.js';
import { PartStore } from './part-store.js';
import { SealedStore } from './sealed-store.js';

/**
 * A fraction's encrypted objects. In this order, so that a crash at any moment leaves neither a visible half object nor
 * a lost one: a row `pending`, the object once, then the row `visible` together with whatever refers to it.
 *
 * - `store` and `read` stand outside of a transaction (they talk to the object store); whoever is in one just before takes
 *   their halves `expect` and `fill`, `find` and `open`;
 * - `keep`, `hold` and `release` stand inside the transaction that writes or deletes the reference.
 */
@Injectable()
export class Vault {
  constructor(
    private readonly db: FractionDb,
    private readonly keys: FractionKeys,
    private readonly objects: SealedStore,
    private readonly parts: PartStore,
    private readonly fractions: FractionsService,
  ) {}

  /** Encrypts and stores; nobody sees the object until it is kept, and after a day the house sweeps it away. */
  async store(actor: FractionActor, content: Uint8Array | Readable, options: StoreOptions = {}): Promise<Stored> {
    const size = content instanceof Uint8Array ? content.length : options.size;
    if (size === undefined) throw new Error('A stream is stored with its size');
    const expected = await this.db.run(actor, () => this.expect(size, options.counted ?? false));
    const body = content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : content;
    return this.fill(actor, expected, body, options.digests);
  }

  /**
   * The first half of `store`, inside the open transaction: makes room for an object. Its commit waits for no disk: should a
   * crash take it back, then with all that built on it, and bytes that came meanwhile are an orphan for the next sweep.
   */
  async expect(size: number, counted: boolean): Promise<Expected> {
    const objectId = crypto.randomUUID();
    const [, { key }] = await together(this.db.query('set local synchronous_commit = off'), this.announce(objectId, size, { counted, inParts: false }));
    return { objectId, key, size };
  }

  /** The second half, outside of it: encrypts and stores. What fails is forgotten. */
  async fill(actor: FractionActor, { objectId, key, size }: Expected, content: Readable, digests?: readonly string[]): Promise<Stored> {
    try {
      const sealed = await this.objects.put({ owner: actor.fractionId, object: objectId }, key, content, size, digests);
      return { objectId, bytes: size, ...sealed };
    } catch (error) {
      await this.forget(actor, objectId);
      throw error;
    }
  }

  /** Makes room for an object of `size` bytes that comes part by part (see `PartStore`), maybe over hours. */
  async begin(actor: FractionActor, size: number): Promise<string> {
    const objectId = crypto.randomUUID();
    await this.db.run(actor, () => this.announce(objectId, size, { counted: true, inParts: true }));
    return objectId;
  }

  /** The key and size of an object that is still arriving, inside the open transaction. */
  arriving(objectId: string): Promise<{ key: Buffer; size: number; inParts: boolean }> {
    return this.look(objectId, 'pending');
  }

  /** Takes a stored object back that nobody kept. What the store will not give up now goes with the next sweep. */
  async forget(actor: FractionActor, objectId: string): Promise<void> {
    await this.db.run(actor, () => this.discard([objectId], 'pending'));
    await this.erase(actor, objectId).catch(() => undefined);
  }

  /** Deletes a removed object, and no other: the bytes first, so that a crash in between leaves a row that the next sweep finds. */
  async erase(actor: FractionActor, objectId: string): Promise<void> {
    const [row] = await this.db.run(actor, () => this.db.query<{ in_parts: boolean }>(`select in_parts from stored_object where id = $1 and state = 'removed'`, [objectId]));
    if (!row) return;
    if (row.in_parts) await this.parts.remove(actor, objectId);
    else await this.objects.remove({ owner: actor.fractionId, object: objectId });
    await this.db.run(actor, () => this.db.query(`delete from stored_object where id = $1 and state = 'removed'`, [objectId]));
  }

  /** Makes a stored object visible. */
  async keep({ objectId, sha256 }: Pick<Stored, 'objectId' | 'sha256'>): Promise<void> {
    const kept = await this.db.query<{ id: string }>(
      `with change as (update stored_object set state = 'visible', sha256 = $2, holders = 1 where id = $1 and state = 'pending' returning id) select id from change`,
      [objectId, sha256],
    );
    if (kept.length === 0) throw new AppError('upload_incomplete');
  }

  /** One more reference to a visible object, such as an annex frozen in a version: it stays until each is released. */
  async hold(objectId: string): Promise<void> {
    const held = await this.db.query<{ id: string }>(
      `with change as (update stored_object set holders = holders + 1 where id = $1 and state = 'visible' returning id) select id from change`,
      [objectId],
    );
    if (held.length === 0) throw new AppError('not_found');
  }

  /** One more reference for each naming of a visible object. */
  async holdEach(objectIds: readonly string[]): Promise<void> {
    await this.db.query(
      `update stored_object o set holders = holders + n.times from (select id, count(*)::int as times from unnest($1::uuid[]) id group by id) n where o.id = n.id and o.state = 'visible'`,
      [objectIds],
    );
  }

  /** One reference less for each naming; an object without any is gone at once, and its bytes with the next sweep. */
  async release(objectIds: readonly string[]): Promise<void> {
    if (objectIds.length === 0) return;
    await this.db.query(
      `update stored_object o set holders = holders - n.times from (select id, count(*)::int as times from unnest($1::uuid[]) id group by id) n where o.id = n.id and o.state = 'visible'`,
      [objectIds],
    );
    await this.discard(objectIds, 'visible');
  }

  /** Both ends of `range` inclusive. Damage is told as `object_damaged` and never as wrong bytes. */
  async read(actor: FractionActor, objectId: string, range?: Range): Promise<Readable> {
    return this.open(actor, await this.db.run(actor, () => this.find(objectId)), range);
  }

  /** For the virus scanner alone: also what is held back until it has spoken. */
  async inspect(actor: HouseActor, objectId: string): Promise<Readable> {
    return this.open(actor, await this.db.run(actor, () => this.look(objectId, 'visible')));
  }

  /** The whole object in memory: for documents of the house, not for what people upload. */
  async bytes(actor: FractionActor, objectId: string): Promise<Buffer> {
    return buffer(await this.read(actor, objectId));
  }

  /** Marks unreferenced objects in this state as removed and frees their share of the quota. */
  async discard(objectIds: readonly string[], state: 'pending' | 'visible'): Promise<void> {
    const [freed] = await this.db.query<{ bytes: string | null }>(
      `with gone as (update stored_object set state = 'removed' where id = any ($1) and state = $2 and holders <= 0 returning bytes, counted)
       select sum(bytes) filter (where counted) as bytes from gone`,
      [objectIds, state],
    );
    const bytes = Number(freed?.bytes ?? 0);
    if (bytes > 0) await this.fractions.book(-bytes);
  }

  /** The first half of `read`, inside the open transaction. */
  find(objectId: string): Promise<Found> {
    return this.look(objectId, 'visible', refuseHeld);
  }

  /** The second half, outside of it. */
  async open(actor: FractionActor, { objectId, key, size, inParts }: Found, range?: Range): Promise<Readable> {
    if (inParts) return this.parts.read(actor, objectId, key, range ?? { start: 0, end: size - 1 });
    return this.objects.get({ owner: actor.fractionId, object: objectId }, key, size, range);
  }

  /** The same where the content is small enough to be held. */
  async openWhole(actor: FractionActor, { objectId, key, size }: Found, range?: Range): Promise<Buffer> {
    return this.objects.getWhole({ owner: actor.fractionId, object: objectId }, key, size, range);
  }

  private async announce(objectId: string, size: number, { counted, inParts }: { counted: boolean; inParts: boolean }): Promise<ObjectKey> {
    const objectKey = await this.keys.newObjectKey(objectId);
    const announced = this.db.query('insert into stored_object (id, bytes, counted, in_parts, key_generation, sealed_key) values ($1, $2, $3, $4, $5, $6)', [
      objectId,
      size,
      counted,
      inParts,
      objectKey.generation,
      objectKey.sealed,
    ]);
    await together(announced, counted ? this.fractions.book(size) : Promise.resolve());
    return objectKey;
  }

  private async look(objectId: string, state: 'pending' | 'visible', refuse?: (row: ObjectRow) => void): Promise<Found> {
    const [found] = await this.db.query<ObjectRow>(
      `select o.bytes, o.in_parts, o.key_generation, o.sealed_key, o.verdict, k.wrapped
       from stored_object o left join fraction_key k on k.generation = o.key_generation where o.id = $1 and o.state = $2`,
      [objectId, state],
    );
    const row = must(found, 'not_found');
    refuse?.(row);
    const key = this.keys.openedBy({ generation: row.key_generation, wrapped: must(row.wrapped, 'object_damaged') }, objectId, row.sealed_key);
    return { objectId, key, size: Number(row.bytes), inParts: row.in_parts };
  }
}
