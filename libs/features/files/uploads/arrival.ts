import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { FractionActor } from '#kernel';
import { FractionDb } from '#persistence';
import { PartStore, partSize, Vault, type Stored } from '../vault/index.js';

interface Running {
  readonly hash: Hash;
  upTo: number;
}

/** So many uploads keep their hash in memory; the others are read once more at their end. */
const mostRunning = 500;
const headSize = 4096;

/** The bytes of uploads on their way into the vault. */
@Injectable()
export class Arrival {
  /** The hash so far. Lost with the process: then the whole is read once more at the end. */
  private readonly running = new Map<string, Running>();

  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly parts: PartStore,
  ) {}

  /** Stores a part; `count` says, in the transaction that lets it arrive, whether it was its turn. */
  async take(actor: FractionActor, objectId: string, offset: number, plain: Buffer, count: () => Promise<boolean>): Promise<boolean> {
    const { key } = await this.db.run(actor, () => this.vault.arriving(objectId));
    const partId = await this.parts.put(actor, { id: objectId, key }, offset / partSize, plain);
    const counted = await this.db.run(actor, async () => {
      const mine = await count();
      if (mine) await this.parts.arrive(partId);
      return mine;
    });
    if (counted) this.remember(objectId, offset, plain);
    else await this.parts.drop(actor, partId);
    return counted;
  }

  /** The object with all its parts, ready to be kept. `algorithm`: a hash that its sender told. */
  async whole(actor: FractionActor, objectId: string, algorithm: string | null): Promise<Stored> {
    const { key, size } = await this.db.run(actor, () => this.vault.arriving(objectId));
    const head = await buffer(await this.parts.read(actor, objectId, key, { start: 0, end: Math.min(size, headSize) - 1 }));
    const running = this.running.get(objectId);
    this.running.delete(objectId);
    if (running?.upTo === size && algorithm === null) return { objectId, bytes: size, sha256: running.hash.digest('hex'), head };
    const hashes = new Map(['sha256', ...(algorithm === null ? [] : [algorithm])].map((each) => [each, createHash(each)]));
    const content: AsyncIterable<Uint8Array> = await this.parts.read(actor, objectId, key, { start: 0, end: size - 1 });
    for await (const bytes of content) for (const hash of hashes.values()) hash.update(bytes);
    const digests = Object.fromEntries([...hashes].map(([each, hash]) => [each, hash.digest('hex')]));
    return { objectId, bytes: size, sha256: digests['sha256'] ?? '', digests, head };
  }

  forget(objectId: string): void {
    this.running.delete(objectId);
  }

  private remember(objectId: string, offset: number, plain: Buffer): void {
    const running = offset === 0 ? { hash: createHash('sha256'), upTo: 0 } : this.running.get(objectId);
    this.running.delete(objectId);
    if (running?.upTo !== offset) return;
    running.hash.update(plain);
    running.upTo += plain.length;
    this.running.set(objectId, running);
    const [oldest] = this.running.keys();
    if (this.running.size > mostRunning && oldest !== undefined) this.running.delete(oldest);
  }
}
