import { Injectable } from '@nestjs/common';
import { FractionDb } from '#persistence';
import { pendingRow, type Pending } from './content.rows.js';

/** A file that took its reader down this often is left alone. */
export const mostTries = 3;
/** Longer than any file may take; then whoever claimed it is dead. */
const claimSeconds = 300;
/** Small files are taken together: what it costs to take one is more than what it costs to read it. */
const most = 16;
const light = 256 * 1024;

/** What waits to be read, inside the open transaction. Whoever takes something has it to himself for a while. */
@Injectable()
export class PendingContents {
  constructor(private readonly db: FractionDb) {}

  /** Also when the same content was looked at before: it may have come back as a newer version. */
  async add(fileId: string): Promise<void> {
    await this.db.query(
      `insert into file_content (file_id, object_id) select id, object_id from file_entry where id = $1
       on conflict (fraction_id, file_id) do update set object_id = excluded.object_id, state = 'pending', reason = null, tries = 0, claimed_until = null, asked_at = now()`,
      [fileId],
    );
  }

  /** Files that nobody has asked to read, or that got other content behind everybody's back; how many. */
  async addForgotten(): Promise<number> {
    const rows = await this.db.query<{ id: string }>(
      `with forgotten as (insert into file_content (file_id, object_id)
         select e.id, e.object_id from file_entry e where e.kind = 'file' and not exists (select 1 from file_content c where c.file_id = e.id and c.object_id = e.object_id)
         on conflict (fraction_id, file_id) do update set object_id = excluded.object_id, state = 'pending', reason = null, tries = 0, claimed_until = null
         returning file_id as id) select id from forgotten`,
    );
    return rows.length;
  }

  /** Whether something waits that should have been taken by now. */
  async anyForgotten(): Promise<boolean> {
    const rows = await this.db.query<{ found: number }>(
      `select 1 as found from file_content where state = 'pending' and asked_at < now() - interval '1 minute' and (claimed_until is null or claimed_until < now()) limit 1`,
    );
    return rows.length > 0;
  }

  /** The one that has waited longest; where it is small and nobody has failed with it, others like it come along. */
  async take(): Promise<Pending[]> {
    const rows = await this.db.query<unknown>(
      `with next as (select c.file_id, c.asked_at, c.tries from file_content c where c.state = 'pending' and (c.claimed_until is null or c.claimed_until < now())
         order by c.asked_at limit ${most} for update skip locked),
       seen as (select n.file_id, n.asked_at, n.tries = 0 and coalesce(e.bytes, 0) <= ${light} as light from next n left join file_entry e on e.id = n.file_id),
       chosen as (select file_id from (select file_id, light, row_number() over w as place, first_value(light) over w as begun from seen window w as (order by asked_at, file_id)) s
         where place = 1 or (begun and light)),
       taken as (update file_content c set claimed_until = now() + interval '${claimSeconds} seconds', tries = c.tries + 1 from chosen where c.file_id = chosen.file_id
         returning c.file_id, c.object_id, c.tries)
       select t.file_id as "fileId", t.object_id as "objectId", t.tries, coalesce(e.name, '') as name, coalesce(e.type, '') as type, coalesce(e.bytes, 0)::float8 as bytes,
         coalesce(o.verdict, 'removed') as verdict
       from taken t left join file_entry e on e.id = t.file_id and e.object_id = t.object_id left join stored_object o on o.id = t.object_id and o.state = 'visible'`,
    );
    return rows.map((row) => pendingRow.parse(row));
  }

  /** Nothing came of them this time, and it was no fault of theirs. The others go first, as it may happen again. */
  async putBack(files: readonly Pending[]): Promise<void> {
    if (files.length === 0) return;
    await this.db.query(
      `update file_content c set claimed_until = null, tries = greatest(tries - 1, 0), asked_at = now()
       from unnest($1::uuid[], $2::uuid[]) n(file_id, object_id) where c.file_id = n.file_id and c.object_id = n.object_id`,
      [files.map(({ fileId }) => fileId), files.map(({ objectId }) => objectId)],
    );
  }
}
