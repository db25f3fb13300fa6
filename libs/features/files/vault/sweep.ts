import { Injectable } from '@nestjs/common';
import { Clock, type FractionActor } from '#kernel';
import { FractionDb } from '#persistence';
import { SealedStore } from './sealed-store.js';
import { Vault } from './vault.js';

/** Longer than any upload may take. */
const pendingMs = 24 * 3600 * 1000;

/** Everything that the store should have: whole objects, and the parts of those that came in parts. */
const lying = `select id, state from stored_object where not in_parts
  union all select p.id, case when p.arrived then o.state else 'pending' end from stored_part p join stored_object o on o.id = p.object_id`;

/** What a sweep found. `missing`: visible objects that the store does not have; they are lost unless a backup has them. */
export interface SweepReport {
  readonly removed: number;
  readonly orphans: number;
  readonly missing: readonly string[];
}

/** Brings a fraction's rows and the store together again, whatever crashed in between. */
@Injectable()
export class Sweep {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly objects: SealedStore,
    private readonly clock: Clock,
  ) {}

  async run(actor: FractionActor): Promise<SweepReport> {
    await this.giveUpPending(actor);
    const removed = await this.clearRemoved(actor);
    // The store is asked first: an object that appears later has a row already and is no orphan.
    const stored = new Set<string>();
    for await (const id of this.objects.objectsOf(actor.fractionId)) stored.add(id);
    const rows = await this.db.run(actor, () => this.db.query<{ id: string; state: string }>(lying));
    const known = new Set(rows.map((row) => row.id));
    const orphans = [...stored].filter((id) => !known.has(id));
    for (const id of orphans) await this.objects.remove({ owner: actor.fractionId, object: id });
    return { removed, orphans: orphans.length, missing: await this.missing(actor, rows, stored) };
  }

  private giveUpPending(actor: FractionActor): Promise<void> {
    return this.db.run(actor, async () => {
      const before = new Date(this.clock.now().getTime() - pendingMs);
      const old = await this.db.query<{ id: string }>(`select id from stored_object where state = 'pending' and active_at < $1`, [before]);
      await this.vault.discard(old.map((row) => row.id), 'pending');
    });
  }

  private async clearRemoved(actor: FractionActor): Promise<number> {
    const rows = await this.db.run(actor, () => this.db.query<{ id: string }>(`select id from stored_object where state = 'removed'`));
    for (const { id } of rows) await this.vault.erase(actor, id);
    return rows.length;
  }

  /** An object kept after the store was asked is not missing, so the suspects are looked at once more. */
  private async missing(actor: FractionActor, rows: readonly { id: string; state: string }[], stored: ReadonlySet<string>): Promise<string[]> {
    const lost: string[] = [];
    for (const { id, state } of rows) {
      if (state === 'visible' && !stored.has(id) && !(await this.objects.has({ owner: actor.fractionId, object: id }))) lost.push(id);
    }
    return lost;
  }
}
