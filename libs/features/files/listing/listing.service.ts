import { Injectable } from '@nestjs/common';
import type { CircleRow } from '#contracts';
import { AppError, Clock, must, type FractionActor } from '#kernel';
import { FractionDb } from '#persistence';
import { newMark } from '../tree/entry.entity.js';
import { readable, viewerOf, viewing } from '../files.policy.js';
import { pageStatement, readCursor, writeCursor, type Order } from './listing.query.js';
import { listedColumns, type Listed } from './listing.rows.js';
import { nameKey } from '../tree/names.js';
import { top, Tree } from '../tree/tree.js';

export interface PageRequest extends Order {
  readonly after?: string | undefined;
  readonly limit: number;
}
type Keyed = Listed & { readonly key: string };

/** Larger than any folder; sync clients want a folder whole. */
const everything = 1_000_000;

/** What lies where, in the eyes of one actor; each listing is one statement. */
@Injectable()
export class ListingService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly clock: Clock,
  ) {}

  /** One page of a folder (null: the top), folders first. */
  page(actor: FractionActor, folderId: string | null, request: PageRequest): Promise<{ rows: Listed[]; next: string | null }> {
    return this.db.run(actor, async () => {
      await this.tree.folder(folderId);
      const rows = await this.rows(folderId, request);
      const last = rows[request.limit - 1];
      const next = rows.length > request.limit && last ? writeCursor([last.kind, last.key, last.id]) : null;
      return { rows: rows.slice(0, request.limit), next };
    });
  }

  /** All that lies in a folder (null: the top). */
  children(actor: FractionActor, folderId: string | null): Promise<Listed[]> {
    return this.db.run(actor, () => this.rows(folderId, { sort: 'name', down: false, limit: everything }));
  }

  /** The thing at this path of names, or null; `[]` is the top and no entry. */
  at(actor: FractionActor, path: readonly string[]): Promise<Listed | null> {
    if (path.length === 0) return Promise.resolve(null);
    return this.db.run(actor, async () => {
      const rows = await this.db.query<Listed>(walk, [path.map(nameKey), ...viewing(viewerOf(actor, this.clock.now()))]);
      return rows[0] ?? null;
    });
  }

  one(actor: FractionActor, id: string): Promise<Listed> {
    return this.db.run(actor, async () => {
      const viewer = viewing(viewerOf(actor, this.clock.now()));
      const [row] = await this.db.query<Listed>(`select ${listedColumns(2)} from file_entry e where e.id = $1 and e.deleted_at is null and ${readable('e', 2)}`, [id, ...viewer]);
      return must(row, 'not_found');
    });
  }

  /** By the number that sync clients call file id. */
  byNumber(actor: FractionActor, number: number): Promise<Listed> {
    return this.db.run(actor, async () => {
      const [found] = await this.db.query<{ id: string }>('select id from file_entry where number = $1', [number]);
      return this.one(actor, must(found, 'not_found').id);
    });
  }

  /** The mark and the number of the top. */
  top(actor: FractionActor): Promise<{ etag: string; number: number }> {
    return this.db.run(actor, async () => {
      await this.db.query('insert into file_top (etag) values ($1) on conflict do nothing', [newMark()]);
      const [row] = await this.db.query<{ etag: string; number: number }>('select etag, number::float8 as number from file_top');
      return must(row, 'internal');
    });
  }

  /** The people of these circles. */
  async circles(ids: readonly (string | null)[]): Promise<CircleRow[]> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return [];
    return this.db.query<CircleRow>(
      `select s.entry_id as id, json_agg(json_build_object('name', p.name, 'outside', m.role in ('expert_citizen', 'guest'),
           'until', to_char(least(s.until, m.ends_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by p.name) as people
       from file_share s join membership m on m.id = s.membership_id join person p on p.id = m.person_id
       where s.entry_id = any ($1) and (s.until is null or s.until > $2) and (m.ends_at is null or m.ends_at > $2) group by s.entry_id`,
      [wanted, this.clock.now()],
    );
  }

  private async rows(folderId: string | null, { after, limit, ...order }: PageRequest): Promise<Keyed[]> {
    const cursor = readCursor(after);
    const viewer = viewing(this.tree.viewer);
    const parameters = [folderId ?? top, ...viewer, limit + 1, cursor?.[1] ?? null, cursor?.[2] ?? null];
    try {
      return await this.db.query<Keyed>(pageStatement(order, folderId === null, cursor), parameters);
    } catch (error) {
      throw cursor && isBadValue(error) ? new AppError('invalid_input', { field: 'after' }, { cause: error }) : error;
    }
  }
}

/** A forged cursor whose key is no date or no number. */
const isBadValue = (error: unknown): boolean => error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');

const step = (e: string): string => `${e}.deleted_at is null and ${readable(e, 2)}`;
/** Names downwards from the top, or from what was shared out of a folder that the viewer does not see. */
const walk = `
  with recursive way as (
    (select e.id, 1 as depth, e.parent_id is null as own from file_entry e
     where e.place = '${top}' and e.name_key = ($1::text[])[1] and ${step('e')}
     union all
     select e.id, 1, false from file_entry e
     where e.name_key = ($1::text[])[1] and e.parent_id is not null and e.id in (select entry_id from file_circle) and ${step('e')}
       and not exists (select 1 from file_entry p where p.id = e.parent_id and ${readable('p', 2)}))
    union all
    select e.id, way.depth + 1, way.own from way join file_entry e
      on e.place = way.id and e.name_key = ($1::text[])[way.depth + 1] and ${step('e')})
  select ${listedColumns(2)} from way join file_entry e on e.id = way.id
  where way.depth = cardinality($1::text[]) order by way.own desc, e.number limit 1`;
