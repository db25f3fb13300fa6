import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { fileRoutes } from '#contracts';
import { FractionsService } from '#features/membership';
import { must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { readable, viewing } from '../files.policy.js';
import { sharedOut } from './listing.query.js';
import { top, Tree } from '../tree/tree.js';

type Usage = z.input<typeof fileRoutes.usage.result>;
type Sums = Pick<Usage, 'folders' | 'filesBytes' | 'trashBytes' | 'versionsBytes'>;

/** Parameters: 1 the folder, 2–5 the viewer, as in `sharedOut`. */
const seen = readable('e', 2);
const sum = (from: string, bytes = 'e.bytes'): string => `(select coalesce(sum(${bytes}), 0)::float8 from ${from} and ${seen})`;

/**
 * What the folders at one level hold with all that lies in them, as far as this viewer sees it, and beside that the trash
 * and former versions. What was shared out of a folder that one does not see lies at one's top, as in the list.
 */
const statement = `
  with recursive level as (
    select e.id, e.kind, e.bytes from file_entry e where e.place = $1 and e.deleted_at is null and ${seen}
    union all
    select e.id, e.kind, e.bytes from file_entry e where $1 = '${top}' and e.deleted_at is null and ${sharedOut}),
  down as (
    select level.id as root, level.id, level.kind, level.bytes from level where level.kind = 'folder'
    union all
    select down.root, e.id, e.kind, e.bytes from file_entry e join down on e.parent_id = down.id where e.deleted_at is null and ${seen}),
  folders as (
    select f.id, f.name, coalesce(sum(down.bytes), 0)::float8 as bytes, count(*) filter (where down.kind = 'file')::int as files
    from down join file_entry f on f.id = down.root group by f.id, f.name order by 3 desc, f.name limit 200)
  select coalesce((select json_agg(folders order by bytes desc, name) from folders), '[]') as folders,
    (select coalesce(sum(bytes), 0)::float8 from level where kind = 'file') as "filesBytes",
    ${sum('file_entry e where e.deleted_at is not null')} as "trashBytes",
    ${sum('file_version v join file_entry e on e.id = v.entry_id where true', 'v.bytes')} as "versionsBytes"`;

/** Where the room goes. */
@Injectable()
export class UsageService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly fractions: FractionsService,
  ) {}

  of(actor: MemberActor, folderId: string | null): Promise<Usage> {
    return this.db.run(actor, async () => {
      await this.tree.folder(folderId);
      const { usedBytes, quotaBytes } = await this.fractions.current();
      const [sums] = await this.db.query<Sums>(statement, [folderId ?? top, ...viewing(this.tree.viewer)]);
      return { ...must(sums, 'internal'), path: folderId === null ? [] : await this.tree.path(folderId), usedBytes, quotaBytes };
    });
  }
}
