import { Injectable } from '@nestjs/common';
import { ListingService, movable, nameKey, readable, removable, viewerOf, viewing, writable } from '#features/files';
import { Clock } from '#kernel';
import { FractionDb } from '#persistence';
import type { Spot, Thing } from './thing.js';

/** Stands for the top, which has no row, in the index of names. */
const top = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** The viewer's four parameters come first. What is only written down again comes as text, and times as seconds: to make numbers and dates of ten thousand costs more than the statement. */
const columns = `e.id, e.number::text as number, e.kind, e.name, e.etag, e.bytes::float8 as bytes, e.type, coalesce(e.checksum, 'SHA256:' || e.sha256) as checksum,
  floor(date_part('epoch', coalesce(e.modified_at, e.changed_at))) as modified, ${writable('e', 1)} as "mayChange",
  ${movable('e', 1)} as "mayMove", ${removable('e', 1)} as "mayRemove"`;

/** What was shared out of a folder that the viewer does not see lies at the viewer's top. */
const sharedOut = `e.parent_id is not null and e.id in (select entry_id from file_circle)
  and not exists (select 1 from file_entry p where p.id = e.parent_id and ${readable('p', 1)})`;

const walk = `
  with recursive walk(depth, id) as (
    select 1, e.id from file_entry e
    where (e.place = ${top} or (${sharedOut})) and e.name_key = ($5::text[])[1] and e.name = ($6::text[])[1] and e.deleted_at is null and ${readable('e', 1)}
    union all
    select w.depth + 1, e.id from walk w join file_entry e
      on e.place = w.id and e.name_key = ($5::text[])[w.depth + 1] and e.name = ($6::text[])[w.depth + 1] and e.deleted_at is null and ${readable('e', 1)}
    where w.depth < cardinality($5::text[]))
  select w.depth, e.parent_id as "parentId", ${columns} from walk w join file_entry e on e.id = w.id order by w.depth, e.parent_id nulls first`;

const inTop = `(e.place = ${top} or (${sharedOut})) and $5::uuid is null`;
const inFolder = `e.place = $5::uuid`;
const listing = (atTop: boolean) => `select ${columns} from file_entry e where ${atTop ? inTop : inFolder} and e.deleted_at is null and ${readable('e', 1)}`;

type Walked = Thing & { readonly depth: number; readonly parentId: string | null };

/** Looks into the fraction's tree by names, inside the open transaction and in the eyes of its actor. */
@Injectable()
export class DavTree {
  constructor(
    private readonly db: FractionDb,
    private readonly listing: ListingService,
    private readonly clock: Clock,
  ) {}

  /** What lies at the end of these names, found in one statement. A name is met sign by sign: another case is another thing. */
  async at(path: readonly string[]): Promise<Spot> {
    if (path.length === 0) return { path, around: [], thing: await this.top(), folder: null };
    const keys = path.map(nameKey);
    const chain = chained(await this.db.query<Walked>(walk, [...this.viewer, keys, path]));
    const thing = chain.length === path.length ? (chain.at(-1) ?? null) : null;
    const around = chain.slice(0, path.length - 1);
    const folder = path.length === 1 ? await this.top() : around.length === path.length - 1 ? (around.at(-1) ?? null) : null;
    return { path, around, thing, folder: folder?.kind === 'folder' ? folder : null };
  }

  /** Everything in a folder that the viewer may see, in one statement. */
  children(folder: Thing): Promise<Thing[]> {
    return this.db.query<Thing>(listing(folder.id === null), [...this.viewer, folder.id]);
  }

  private get viewer(): unknown[] {
    return viewing(viewerOf(this.db.actor, this.clock.now()));
  }

  private async top(): Promise<Thing> {
    const { etag, number } = await this.listing.top(this.db.actor);
    const { member } = viewerOf(this.db.actor, this.clock.now());
    const nothing = { id: null, bytes: null, type: null, checksum: null, modified: null };
    return { ...nothing, kind: 'folder', name: '', number: String(number), etag, mayChange: member, mayMove: member, mayRemove: member };
  }
}

/** Of several with one name, as shared things may have it, the first; and from there only what lies in it. */
function chained(rows: readonly Walked[]): Walked[] {
  const chain: Walked[] = [];
  for (const row of rows) {
    const around = chain.at(-1);
    if (row.depth === chain.length + 1 && (around === undefined || row.parentId === around.id)) chain.push(row);
  }
  return chain;
}
