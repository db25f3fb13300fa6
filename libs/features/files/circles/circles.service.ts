import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { seesOnlyShared, type fileRightRoutes, type Role } from '#contracts';
import { AppError, Clock, inOrder, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Entry } from '../tree/entry.entity.js';
import { mayWrite } from '../files.policy.js';
import { mayOpenUp, mayReadLog } from './circle.policy.js';
import { Tree } from '../tree/tree.js';

export type CircleWish = z.output<typeof fileRightRoutes.set.body>;
type CircleView = z.input<typeof fileRightRoutes.get.result>;
type Log = z.input<typeof fileRightRoutes.log.result>;

interface Named {
  readonly membershipId: string;
  readonly name: string;
  readonly role: Role;
  readonly right: 'read' | 'write' | null;
  readonly until: Date | null;
  readonly endsAt: Date | null;
}

/** Who sees a file or a folder. What is said of a folder holds for all it holds, until something in it says otherwise. */
@Injectable()
export class CirclesService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly clock: Clock,
  ) {}

  get(actor: MemberActor, id: string): Promise<CircleView> {
    return this.db.run(actor, async () => {
      const entry = await this.tree.find(null, id);
      const write = (await this.tree.right(entry)) === 'write';
      const seats = await this.seats(entry.circleId);
      const named = seats.filter((seat) => seat.right !== null);
      const view = seats.map(({ membershipId, name, role }) => ({ membershipId, name, outside: seesOnlyShared(role) }));
      return {
        name: entry.name,
        everyone: entry.everyone,
        nonPublic: entry.nonPublic,
        own: entry.circleId === entry.id,
        from: entry.circleId === null || entry.circleId === entry.id ? null : await this.nameOf(entry.circleId),
        people: named.map((each) => ({ membershipId: each.membershipId, name: each.name, outside: seesOnlyShared(each.role), right: each.right ?? 'read', until: each.until?.toISOString() ?? null })),
        readers: readersOf(entry, seats),
        seats: mayWrite(actor.role) ? view : [],
        may: { change: write && mayWrite(actor.role), openUp: write && mayOpenUp(actor.role, entry), readLog: entry.nonPublic && mayReadLog(actor.role) },
      };
    });
  }

  /** Whoever restricts stays in the circle; it can never become nobody's. */
  async set(actor: MemberActor, id: string, wish: CircleWish): Promise<void> {
    if (wish.nonPublic && wish.everyone !== 'none') throw new AppError('invalid_input', { field: 'everyone' });
    return this.changing(actor, id, async (entry, around) => {
      if (around?.nonPublic && !wish.nonPublic) throw new AppError('non_public', { name: around.name });
      await this.write(actor, entry.id, wish);
      await this.spread(entry.id, { everyone: wish.everyone, nonPublic: wish.nonPublic, circleId: entry.id });
    });
  }

  /** Back to what holds for the folder around it. */
  clear(actor: MemberActor, id: string): Promise<void> {
    return this.changing(actor, id, async (entry, around) => {
      if (entry.circleId !== entry.id) return;
      const { everyone, nonPublic, circleId } = around ?? { everyone: 'write' as const, nonPublic: false, circleId: null };
      await this.spread(entry.id, { everyone, nonPublic, circleId });
      await this.db.query('delete from file_circle where entry_id = $1', [entry.id]);
    });
  }

  /** Who read it and when; for the leads of the fraction. */
  async log(actor: MemberActor, id: string): Promise<Log> {
    if (!mayReadLog(actor.role)) throw new AppError('forbidden');
    return this.db.run(actor, async () => {
      const [entry] = await this.db.query<{ id: string }>('select id from file_entry where id = $1', [id]);
      must(entry, 'not_found');
      const rows = await this.db.query<{ person: string; act: string; at: Date }>('select person, act, at from file_access where entry_id = $1 order by at desc limit 500', [id]);
      return { entries: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    });
  }

  /** A thing in a new place, inside the open transaction: it is seen as the folder there is. What is non-public stays so wherever it goes. */
  async moved(entry: Entry, folder: Entry | null): Promise<void> {
    if (entry.circleId === (folder?.circleId ?? null)) return;
    if (entry.circleId === entry.id && !(folder?.nonPublic && !entry.nonPublic)) return;
    if (entry.nonPublic && !folder?.nonPublic && entry.circleId !== null) {
      return this.becomeAs(entry.id, entry.circleId);
    }
    const { everyone, nonPublic, circleId } = folder ?? { everyone: 'write' as const, nonPublic: false, circleId: null };
    await this.spread(entry.id, { everyone, nonPublic, circleId });
    await this.db.query('delete from file_circle where entry_id = $1 and not exists (select 1 from file_entry where circle_id = $1)', [entry.id]);
  }

  /** Gives a thing the same non-public circle as `from` has, as one of its own; inside the open transaction. */
  async becomeAs(id: string, from: string): Promise<void> {
    await this.db.query('insert into file_circle (entry_id, everyone, non_public, changed_at, changed_by) select $1, everyone, non_public, changed_at, changed_by from file_circle where entry_id = $2', [id, from]);
    await this.db.query('insert into file_share (entry_id, membership_id, role, until) select $1, membership_id, role, until from file_share where entry_id = $2', [id, from]);
    await this.spread(id, { everyone: 'none', nonPublic: true, circleId: id });
  }

  private async changing(actor: MemberActor, id: string, work: (entry: Entry, around: Entry | null) => Promise<void>): Promise<void> {
    if (!mayWrite(actor.role)) throw new AppError('forbidden');
    await this.db.run(actor, async () => {
      await this.tree.lock();
      const entry = await this.tree.find(null, id, 'write');
      if (entry.nonPublic && !mayOpenUp(actor.role, entry)) throw new AppError('forbidden');
      const around = entry.parentId === null ? null : await this.db.repo(Entry).findOneByOrFail({ id: entry.parentId });
      await work(entry, around);
      await this.tree.touch([entry.kind === 'folder' ? entry.id : entry.parentId]);
    });
  }

  private async write(actor: MemberActor, entryId: string, wish: CircleWish): Promise<void> {
    await this.db.query(
      `insert into file_circle (entry_id, everyone, non_public, changed_at, changed_by) values ($1, $2, $3, $4, $5)
       on conflict (fraction_id, entry_id) do update set everyone = excluded.everyone, non_public = excluded.non_public, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [entryId, wish.everyone, wish.nonPublic, this.clock.now(), actor.name],
    );
    const roles = new Map((await this.seats(null)).map((seat) => [seat.membershipId, seat.role]));
    const others = wish.people.filter((person) => person.membershipId !== actor.membershipId);
    await this.db.query('delete from file_share where entry_id = $1', [entryId]);
    await inOrder([...others, { membershipId: actor.membershipId, right: 'write' as const, until: null }], ({ membershipId, right, until }) => {
      const role = must(roles.get(membershipId), 'not_found');
      // What is non-public leaves the members' hands to be read, and for nothing else.
      if (seesOnlyShared(role) && right === 'write' && wish.nonPublic) throw new AppError('invalid_input', { field: 'right' });
      return this.db.query('insert into file_share (entry_id, membership_id, role, until) values ($1, $2, $3, $4) on conflict do nothing', [entryId, membershipId, right, until]);
    });
  }

  /** Writes what holds now on the thing and all below it, except where something below has a circle of its own; below the non-public only a non-public one stays. */
  private async spread(id: string, { everyone, nonPublic, circleId }: Pick<Entry, 'everyone' | 'nonPublic' | 'circleId'>): Promise<void> {
    await this.db.query(
      `with recursive down as (
         select id from file_entry where id = $1
         union select f.id from file_entry f join down on f.parent_id = down.id where f.circle_id is distinct from f.id or ($3 and not f.non_public)),
       changed as (update file_entry set everyone = $2, non_public = $3, circle_id = $4, etag = replace(gen_random_uuid()::text, '-', '') where id in (select id from down) returning id)
       delete from file_circle where entry_id in (select id from changed) and entry_id is distinct from $4`,
      [id, everyone, nonPublic, circleId],
    );
  }

  private seats(circleId: string | null): Promise<Named[]> {
    return this.db.query<Named>(
      `select m.id as "membershipId", p.name, m.role, s.role as right, s.until, m.ends_at as "endsAt"
       from membership m join person p on p.id = m.person_id left join file_share s on s.membership_id = m.id and s.entry_id = $1 and (s.until is null or s.until > $2)
       where m.ends_at is null or m.ends_at > $2 order by p.name`,
      [circleId, this.clock.now()],
    );
  }

  private async nameOf(id: string): Promise<string> {
    const [row] = await this.db.query<{ name: string }>('select name from file_entry where id = $1', [id]);
    return row?.name ?? '';
  }
}

const readersOf = ({ everyone }: Entry, seats: readonly Named[]): number =>
  seats.filter((seat) => seat.right !== null || (everyone !== 'none' && !seesOnlyShared(seat.role))).length;
