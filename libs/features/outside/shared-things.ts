import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Entry } from '#features/files';
import { FractionDb } from '#persistence';
import type { OutsideLink } from './outside-link.entity.js';

/**
 * What lies behind a link, inside the open transaction. Nothing that is non-public or in the trash is ever behind one,
 * whatever it was when the link was made, and a link to a folder ends at the things that have a circle of their own.
 */
@Injectable()
export class SharedThings {
  constructor(private readonly db: FractionDb) {}

  /** The shared file or folder itself. */
  root({ entryId }: Pick<OutsideLink, 'entryId'>): Promise<Entry | null> {
    return this.db.repo(Entry).findOneBy({ id: entryId, deletedAt: IsNull(), nonPublic: false });
  }

  /** A thing at or below the shared one, with the way to it; null when it does not lie there. */
  async below(link: Pick<OutsideLink, 'entryId'>, id: string): Promise<{ entry: Entry; path: { id: string; name: string }[] } | null> {
    const root = await this.root(link);
    if (!root) return null;
    const way = await this.db.query<{ id: string; name: string; open: boolean }>(
      `with recursive up as (
         select e.*, 0 as depth from file_entry e where e.id = $1
         union all select f.*, up.depth + 1 from file_entry f join up on f.id = up.parent_id where up.id <> $2)
       select id, name, deleted_at is null and not non_public and circle_id is not distinct from $3::uuid as open from up order by depth desc`,
      [id, root.id, root.circleId],
    );
    if (way[0]?.id !== root.id || !way.every(({ open }) => open)) return null;
    const entry = await this.db.repo(Entry).findOneBy({ id, deletedAt: IsNull() });
    return entry && { entry, path: way.map((step) => ({ id: step.id, name: step.name })) };
  }

  children(folder: Entry): Promise<Entry[]> {
    return this.db.repo(Entry).find({
      where: { parentId: folder.id, deletedAt: IsNull(), nonPublic: false, circleId: folder.circleId ?? IsNull() },
      order: { kind: 'DESC', nameKey: 'ASC' },
      take: 2_000,
    });
  }
}
