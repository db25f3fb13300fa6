import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { must } from '#kernel';
import { FractionDb, onePlan } from '#persistence';
import { RootKey, unwrapKey, wrapKey } from './root-key.js';

const keySize = 32;

/** A key for one object, as it works and as it lies in the database. */
export interface ObjectKey {
  readonly key: Buffer;
  readonly sealed: Buffer;
  readonly generation: number;
}

interface FractionKey {
  readonly generation: number;
  readonly wrapped: Buffer;
}

/**
 * The keys of the open fraction: wrapped by the root key, wrapping the keys of its objects. Whoever destroys their rows
 * has destroyed every file of the fraction, in all backups too.
 */
@Injectable()
export class FractionKeys {
  constructor(
    private readonly db: FractionDb,
    private readonly root: RootKey,
  ) {}

  async newObjectKey(objectId: string): Promise<ObjectKey> {
    const current = (await this.latest()) ?? (await this.begin(1));
    const key = randomBytes(keySize);
    return { key, sealed: wrapKey(this.open(current), key, this.objectPurpose(objectId)), generation: current.generation };
  }

  /** The key of an object, opened by the fraction's key that wrapped it. */
  openedBy(key: FractionKey, objectId: string, sealed: Buffer): Buffer {
    return unwrapKey(this.open(key), sealed, this.objectPurpose(objectId));
  }

  /** Wraps the fraction's keys anew with the present root key, after the root key was changed. */
  async rewrap(): Promise<void> {
    for (const row of await this.db.query<FractionKey>('select generation, wrapped from fraction_key for update')) {
      if (RootKey.idIn(row.wrapped) === this.root.id) continue;
      const wrapped = this.root.wrap(this.open(row), this.purpose(row.generation));
      await this.db.query('update fraction_key set wrapped = $2 where generation = $1', [row.generation, wrapped]);
    }
  }

  /** Gives the fraction a new key and wraps the keys of all its objects with it; no object is touched. */
  async rotate(): Promise<void> {
    const former = await this.latest();
    if (!former) return;
    const fresh = await this.begin(former.generation + 1);
    const rows = await this.db.query<{ id: string; generation: number; wrapped: Buffer; sealed_key: Buffer }>(
      'select o.id, k.generation, k.wrapped, o.sealed_key from stored_object o join fraction_key k on k.generation = o.key_generation for update of o',
    );
    for (const row of rows) {
      const key = this.openedBy(row, row.id, row.sealed_key);
      const sealed = wrapKey(this.open(fresh), key, this.objectPurpose(row.id));
      await this.db.query('update stored_object set sealed_key = $2, key_generation = $3 where id = $1', [row.id, sealed, fresh.generation]);
    }
    await this.db.query('delete from fraction_key where generation < $1', [fresh.generation]);
  }

  /** For the end of a fraction: after this no object of it opens again, wherever copies of it may lie. */
  async destroy(): Promise<void> {
    await this.db.query(`update fraction_key set wrapped = ''`);
  }

  private async latest(): Promise<FractionKey | undefined> {
    const [row] = await this.db.query<FractionKey>(`${onePlan} select generation, wrapped from fraction_key order by generation desc limit 1`);
    return row;
  }

  /** Two first uploads at once agree on one key: the second waits for the first one's row and takes it. */
  private async begin(generation: number): Promise<FractionKey> {
    const wrapped = this.root.wrap(randomBytes(keySize), this.purpose(generation));
    await this.db.query('insert into fraction_key (generation, wrapped) values ($1, $2) on conflict do nothing', [generation, wrapped]);
    return must(await this.latest(), 'object_damaged');
  }

  private open(row: FractionKey): Buffer {
    return this.root.unwrap(row.wrapped, this.purpose(row.generation));
  }

  private purpose(generation: number): string {
    return `fraction key ${this.db.actor.fractionId} ${generation}`;
  }

  private objectPurpose(objectId: string): string {
    return `object key ${this.db.actor.fractionId} ${objectId}`;
  }
}
