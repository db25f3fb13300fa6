import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { z } from 'zod';
import type { trashRow } from '#contracts';
import { AppError, Clock, Events, must, type FractionActor, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Entry } from '../tree/entry.entity.js';
import { EntriesErased } from '../files.events.js';
import { mayRemove, mayWrite, readable, viewing } from '../files.policy.js';
import { freeName } from '../tree/names.js';
import { FileUses, TrashShelves } from '../tree/shelves.js';
import { Tree } from '../tree/tree.js';
import { Vault } from '../vault/index.js';
import { Versions } from '../versions/versions.js';

const keptMs = 30 * 24 * 3600 * 1000;

type TrashRow = z.infer<typeof trashRow>;
type Kind = TrashRow['kind'];
type Lying = Pick<Entry, 'id' | 'kind' | 'name' | 'deletedAt' | 'deletedBy'>;

/** What was deleted lies here for 30 days, for those who saw it before, and then goes for good. */
@Injectable()
export class TrashService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly vault: Vault,
    private readonly versions: Versions,
    private readonly shelves: TrashShelves,
    private readonly uses: FileUses,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A folder takes along all it holds. */
  remove(actor: MemberActor, kind: Entry['kind'], id: string): Promise<void> {
    return this.db.run(actor, async () => {
      await this.tree.lock();
      const entry = await this.tree.find(kind, id, 'write');
      if (!mayRemove(actor, entry)) throw new AppError('forbidden');
      const ids = await this.tree.below([id]);
      await this.tree.refuseOthers(ids);
      if (await this.uses.any(ids)) throw new AppError('file_in_use');
      await this.db.query('update file_entry set deleted_at = $2, deleted_by = $3, trashed_with = $4 where id = any ($1) and deleted_at is null', [
        ids,
        this.clock.now(),
        actor.name,
        id,
      ]);
      await this.tree.touch([entry.parentId]);
    });
  }

  list(actor: MemberActor): Promise<{ items: TrashRow[] }> {
    return this.writing(actor, async () => {
      const own = await this.db.query<Lying>(
        `select id, kind, name, deleted_at as "deletedAt", deleted_by as "deletedBy" from file_entry e where deleted_at is not null and trashed_with = id and ${readable('e', 1)}`,
        viewing(this.tree.viewer),
      );
      const all = [...own, ...(await this.shelves.items())];
      const items = all.flatMap(({ id, kind, name, deletedAt, deletedBy }) => (deletedAt === null ? [] : [{ id, kind, name, deletedAt, deletedBy: deletedBy ?? '' }]));
      items.sort((a, b) => b.deletedAt.getTime() - a.deletedAt.getTime());
      return { items: items.map((item) => ({ ...item, deletedAt: item.deletedAt.toISOString(), endsAt: new Date(item.deletedAt.getTime() + keptMs).toISOString() })) };
    });
  }

  restore(actor: MemberActor, kind: Kind, id: string): Promise<void> {
    return kind === 'motion' ? this.writing(actor, () => this.shelves.restore(kind, id)) : this.db.run(actor, () => this.takeBack(actor, kind, id));
  }

  /** Removes for good what has lain here for 30 days. */
  empty(house: FractionActor): Promise<void> {
    return this.db.run(house, async () => {
      await this.tree.lock();
      const before = new Date(this.clock.now().getTime() - keptMs);
      const ended = await this.db.query<{ id: string }>('select id from file_entry where deleted_at < $1', [before]);
      await this.erase(await this.tree.below(ended.map(({ id }) => id)));
      await this.shelves.empty(before);
    });
  }

  private async erase(ids: readonly string[]): Promise<void> {
    const former = await this.versions.objectsOf(ids);
    const gone = await this.db.query<{ object_id: string | null }>(
      'with gone as (delete from file_entry where id = any ($1) returning object_id) select object_id from gone where object_id is not null',
      [ids],
    );
    await this.vault.release([...former, ...gone.flatMap((row) => row.object_id ?? [])]);
    if (ids.length > 0) await this.events.emit(new EntriesErased(ids));
  }

  /** To where it lay, or to the top when that folder is gone or closed to this one; under a free name. */
  private async takeBack(actor: MemberActor, kind: Entry['kind'], id: string): Promise<void> {
    await this.tree.lock();
    const entry = must(await this.db.repo(Entry).findOneBy({ id, kind, trashedWith: id }), 'not_found');
    const right = await this.tree.right(entry);
    if (right !== 'write') throw new AppError(right === 'none' ? 'not_found' : 'read_only');
    if (!mayRemove(actor, entry)) throw new AppError('forbidden');
    const parent = entry.parentId && (await this.db.repo(Entry).findOneBy({ id: entry.parentId, deletedAt: IsNull() }));
    entry.parentId = parent && (await this.tree.right(parent)) === 'write' ? parent.id : null;
    // The top is for members.
    await this.tree.folder(entry.parentId, 'write');
    const taken = new Set((await this.tree.children(entry.parentId)).map((each) => each.nameKey));
    entry.call(freeName(entry.name, taken));
    entry.mark();
    await this.tree.save(entry);
    await this.db.query('update file_entry set deleted_at = null, deleted_by = null, trashed_with = null where trashed_with = $1', [id]);
    await this.tree.touch([entry.parentId]);
  }

  private async writing<T>(actor: MemberActor, work: () => Promise<T>): Promise<T> {
    if (!mayWrite(actor.role)) throw new AppError('forbidden');
    return this.db.run(actor, work);
  }
}
