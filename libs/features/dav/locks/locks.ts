import { Injectable } from '@nestjs/common';
import { AppError, Clock, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import type { Lock } from './lock.js';

/** Nobody edits that many files at once; a program that locks and never unlocks ends here. */
const most = { fraction: 10_000, person: 1_000 };

const columns = (now: string) =>
  `token, entry_id as "entryId", deep, exclusive, owner, person_id as "personId", greatest(1, ceil(extract(epoch from expires_at - ${now}::timestamptz)))::int as seconds`;

interface NewLock {
  readonly entryId: string | null;
  readonly deep: boolean;
  readonly exclusive: boolean;
  readonly owner: string;
  readonly seconds: number;
}

/** The locks of a fraction, inside its open transaction. Those that have run out are as if they were not there. */
@Injectable()
export class Locks {
  constructor(
    private readonly db: FractionDb,
    private readonly clock: Clock,
  ) {}

  /** Whoever sets a lock waits for others who do, so that two exclusive ones cannot pass each other. */
  async inTurn(): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('dav locks of ' || $1, 0))`, [this.db.actor.fractionId]);
  }

  /** Those that hold on a thing: its own, and the deep ones of the folders around it. `around` begins at the top. */
  covering(entryId: string | null, around: readonly string[]): Promise<Lock[]> {
    return this.db.query<Lock>(
      `select ${columns('$1')} from dav_lock
       where expires_at > $1 and (entry_id is not distinct from $2::uuid or (deep and (entry_id is null or entry_id = any ($3::uuid[]))))`,
      [this.clock.now(), entryId, around],
    );
  }

  /** Those on things below a folder. */
  below(entryId: string): Promise<Lock[]> {
    return this.db.query<Lock>(
      `with recursive up as (
         select token, l.entry_id as at from dav_lock l where expires_at > $1 and entry_id is not null
         union select up.token, e.parent_id from up join file_entry e on e.id = up.at where e.parent_id is not null)
       select ${columns('$1')} from dav_lock where entry_id <> $2 and token in (select token from up where at = $2)`,
      [this.clock.now(), entryId],
    );
  }

  /** Those on these things themselves, for a listing. */
  on(entryIds: readonly string[]): Promise<Lock[]> {
    return this.db.query<Lock>(`select ${columns('$1')} from dav_lock where expires_at > $1 and entry_id = any ($2::uuid[])`, [this.clock.now(), entryIds]);
  }

  async add(actor: MemberActor, wish: NewLock): Promise<string> {
    const now = this.clock.now();
    await this.db.query('delete from dav_lock where expires_at <= $1', [now]);
    const [held] = await this.db.query<{ all: number; own: number }>('select count(*)::int as all, count(*) filter (where person_id = $1)::int as own from dav_lock', [actor.personId]);
    if (held && (held.all >= most.fraction || held.own >= most.person)) throw new AppError('too_many_locks');
    const [row] = await this.db.query<{ token: string }>(
      'insert into dav_lock (entry_id, deep, exclusive, owner, person_id, expires_at) values ($1, $2, $3, $4, $5, $6) returning token',
      [wish.entryId, wish.deep, wish.exclusive, wish.owner, actor.personId, new Date(now.getTime() + wish.seconds * 1000)],
    );
    return row?.token ?? '';
  }

  async refresh(token: string, seconds: number): Promise<void> {
    await this.db.query('update dav_lock set expires_at = $2 where token = $1', [token, new Date(this.clock.now().getTime() + seconds * 1000)]);
  }

  async remove(token: string): Promise<void> {
    await this.db.query('delete from dav_lock where token = $1', [token]);
  }

  /** What a thing is locked for holds for the one that takes its place. */
  async hand(from: string, to: string): Promise<void> {
    await this.clear([to]);
    await this.db.query('update dav_lock set entry_id = $2 where entry_id = $1', [from, to]);
  }

  /** A lock stays at its place: what is moved or thrown away loses its own and those of all it holds. */
  async clear(entryIds: readonly string[]): Promise<void> {
    await this.db.query('delete from dav_lock where entry_id = any ($1::uuid[])', [entryIds]);
  }
}
