import { Injectable } from '@nestjs/common';
import { FractionDb } from '#persistence';
import { pendingRow, type Pending } from './content.rows.js';

/** A file that took its reader down this often is left alone. */
export const mostTries = 3;
/** Longer than any file may take; then whoever claimed it is dead. */
const claimSeconds = 300;

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

  async take(): Promise<Pending | null> {
    const [found] = await this.db.query<unknown>(
      `with next as (select c.file_id from file_content c where c.state = 'pending' and (c.claimed_until is null or c.claimed_until < now())
         order by c.asked_at limit 1 for update skip locked),
       taken as (update file_content c set claimed_until = now() + interval '${claimSeconds} seconds', tries = c.tries + 1 from next where c.file_id = next.file_id returning c.file_id, c.object_id, c.tries)
       select t.file_id as "fileId", t.object_id as "objectId", t.tries, coalesce(e.name, '') as name, coalesce(e.type, '') as type, coalesce(e.bytes, 0)::float8 as bytes,
         coalesce(o.verdict, 'removed') as verdict
       from taken t left join file_entry e on e.id = t.file_id and e.object_id = t.object_id left join stored_object o on o.id = t.object_id and o.state = 'visible'`,
    );
    return found === undefined ? null : pendingRow.parse(found);
  }

  /** Nothing came of it this time, and it was no fault of the file. The others go first, as it may happen again. */
  async putBack({ fileId, objectId }: Pending): Promise<void> {
    await this.db.query('update file_content set claimed_until = null, tries = greatest(tries - 1, 0), asked_at = now() where file_id = $1 and object_id = $2', [fileId, objectId]);
  }
}
