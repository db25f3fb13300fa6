import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AppError, Clock, must, together } from '#kernel';
import { FractionDb, onePlan, violates } from '#persistence';
import { Entry, newMark } from './entry.entity.js';
import { entryOf, entryStatement, type EntryRow } from './entry.rows.js';
import { readable, removable, rightOf, viewerOf, viewing, type Right, type Viewer } from '../files.policy.js';

/** The top has no row; this stands for it in the index. */
export const top = '00000000-0000-0000-0000-000000000000';

/**
 * The folders on the way up are some five, whatever the planner guesses of a recursion (a hundred): looked up one by one. Left to
 * itself it reads every entry of the fraction instead, twice, while others wait for the same folder.
 */
const touchStatement = `${onePlan}
  with recursive up as (
    select id, parent_id, 0 as depth from file_entry where id = any ($1)
    union all select f.id, f.parent_id, up.depth + 1 from up cross join lateral (select id, parent_id from file_entry where id = up.parent_id limit 1) f),
  held as materialized (
    select f.id from (select id from up order by depth, id) u cross join lateral (select id from file_entry where id = u.id for no key update) f)
  update file_entry set etag = $2 where id = any (array (select id from held))`;

/**
 * The fraction's tree of folders and files, inside the open transaction and in the eyes of its actor. Whoever adds or
 * renames takes the shared lock, whoever moves, trashes or restores the exclusive one: so two moves cannot tie a ring,
 * and nothing lands in a folder that is just going away.
 */
@Injectable()
export class Tree {
  constructor(
    private readonly db: FractionDb,
    private readonly clock: Clock,
  ) {}

  async shareLock(): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock_shared(hashtextextended('files of ' || $1, 0))`, [this.db.actor.fractionId]);
  }

  async lock(): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('files of ' || $1, 0))`, [this.db.actor.fractionId]);
  }

  get viewer(): Viewer {
    return viewerOf(this.db.actor, this.clock.now());
  }

  /** What is there, not in the trash, and this actor may see or change. What one may not see looks like nothing. */
  async find(kind: Entry['kind'] | null, id: string, need: 'read' | 'write' = 'read'): Promise<Entry> {
    const { membershipId, now } = this.viewer;
    const [found] = await this.db.query<EntryRow>(entryStatement, [id, kind, membershipId, now]);
    const row = must(found, 'not_found');
    const [entry, right] = [entryOf(row), this.rightGiven(row, row.share)];
    if (right === 'none') throw new AppError('not_found');
    if (need === 'write' && right === 'read') throw new AppError('read_only');
    return entry;
  }

  /** A file that is there and not in the trash, whoever asks. */
  async known(id: string): Promise<Entry> {
    return must(await this.db.repo(Entry).findOneBy({ id, kind: 'file', deletedAt: IsNull() }), 'not_found');
  }

  /** Null stands for the top, which is always there. Only members put things there. */
  async folder(id: string | null, need: 'read' | 'write' = 'read'): Promise<Entry | null> {
    if (id !== null) return this.find('folder', id, need);
    if (need === 'write' && !this.viewer.member) throw new AppError('forbidden');
    return null;
  }

  /** What this actor may do with an entry. */
  async right(entry: Pick<Entry, 'everyone' | 'circleId' | 'nonPublic'>): Promise<Right> {
    const { membershipId } = this.viewer;
    return this.rightGiven(entry, entry.circleId === null || membershipId === null ? null : await this.share(entry.circleId, membershipId));
  }

  /** What bears this name in a folder, whoever may see it; held until the transaction ends. */
  async child(folderId: string | null, key: string): Promise<{ id: string } | null> {
    const [found] = await this.db.query<{ id: string }>(
      `select id from file_entry where place = $1 and name_key = $2 and deleted_at is null for no key update`,
      [folderId ?? top, key],
    );
    return found ?? null;
  }

  /** Everything that lies in a folder, whoever may see it. */
  children(folderId: string | null): Promise<Entry[]> {
    return this.db.repo(Entry).findBy({ parentId: folderId ?? IsNull(), deletedAt: IsNull() });
  }

  /** The folder and those around it that this actor sees, from the top downwards. */
  path(id: string): Promise<{ id: string; name: string }[]> {
    return this.db.query<{ id: string; name: string }>(
      `with recursive up as (
         select id, name, parent_id, everyone, circle_id, 0 as depth from file_entry where id = $1
         union all select f.id, f.name, f.parent_id, f.everyone, f.circle_id, up.depth + 1 from file_entry f join up on f.id = up.parent_id)
       select id, name from up where ${readable('up', 2)} order by depth desc`,
      [id, ...viewing(this.viewer)],
    );
  }

  /** These and everything below them, in the trash or not. */
  async below(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `with recursive down as (
         select id from file_entry where id = any ($1)
         union select f.id from file_entry f join down on f.parent_id = down.id)
       select id from down`,
      [ids],
    );
    return rows.map((row) => row.id);
  }

  /** Who takes a folder away takes along what others keep in it: that is refused. */
  async refuseOthers(ids: readonly string[]): Promise<void> {
    const others = await this.db.query<{ id: string }>(`select e.id from file_entry e where e.id = any ($1) and e.deleted_at is null and not ${removable('e', 2)} limit 1`, [ids, ...viewing(this.viewer)]);
    if (others.length > 0) throw new AppError('holds_others');
  }

  async refuseCycle(folderId: string, target: string): Promise<void> {
    const around = await this.db.query<{ id: string }>(
      `with recursive up as (select id, parent_id from file_entry where id = $1 union select f.id, f.parent_id from file_entry f join up on f.id = up.parent_id)
       select id from up where id = $2`,
      [target, folderId],
    );
    if (around.length > 0) throw new AppError('folder_cycle');
  }

  /**
   * Gives these folders and all around them, up to the top, a new mark. The last statement of a change: from here to the
   * commit others who change something below the same folder wait. All climb from below to the top, so none waits for another in a ring.
   */
  async touch(folders: readonly (string | null)[]): Promise<void> {
    const [mark, ids] = [newMark(), folders.filter((id) => id !== null)];
    const around = ids.length > 0 ? this.db.query(touchStatement, [ids, mark]) : Promise.resolve([]);
    await together(around, this.db.query('insert into file_top (etag) values ($1) on conflict (fraction_id, sole) do update set etag = excluded.etag', [mark]));
  }

  /** The same once all else is done: others wait for no more than the commit. */
  touchAtLast(folders: readonly (string | null)[]): void {
    this.db.atLast(() => this.touch(folders));
  }

  save(entry: Entry): Promise<Entry> {
    return this.named(entry, () => this.db.repo(Entry).save(entry));
  }

  /** A new thing: `save` would first look whether it is there. */
  async add(entry: Entry): Promise<void> {
    await this.named(entry, () => this.db.repo(Entry).insert(entry));
  }

  private async named<T>(entry: Entry, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw violates(error, 'file_entry_name') ? new AppError('name_taken', { name: entry.name }) : error;
    }
  }

  private rightGiven({ everyone, nonPublic }: Pick<Entry, 'everyone' | 'nonPublic'>, share: 'read' | 'write' | null): Right {
    const { actor } = this.db;
    return actor.kind === 'house' ? 'write' : rightOf(actor.role, { everyone, nonPublic, share });
  }

  private async share(circleId: string, membershipId: string): Promise<'read' | 'write' | null> {
    const [share] = await this.db.query<{ role: 'read' | 'write' }>(
      'select role from file_share where entry_id = $1 and membership_id = $2 and (until is null or until > $3)',
      [circleId, membershipId, this.clock.now()],
    );
    return share?.role ?? null;
  }
}
