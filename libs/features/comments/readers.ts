import { Injectable } from '@nestjs/common';
import { seesOnlyShared, type PersonRef, type ShareRole } from '#contracts';
import { MembersService } from '#features/membership';
import { mayReadComments, type Motion } from '#features/motions';
import { Clock, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';

/** Who reads the comments of a motion, and who can be named in one. */
@Injectable()
export class Readers {
  constructor(
    private readonly db: FractionDb,
    private readonly members: MembersService,
    private readonly clock: Clock,
  ) {}

  /** Everybody with a seat who may read them now, by name. */
  async of(motion: Motion): Promise<PersonRef[]> {
    const shares = await this.db.query<{ membership_id: string; role: ShareRole }>(
      'select membership_id, role from motion_share where motion_id = $1 and (until is null or until > $2)',
      [motion.id, this.clock.now()],
    );
    const shared = new Map(shares.map((share) => [share.membership_id, share.role]));
    return (await this.members.active())
      .filter(({ membershipId, role }) => mayReadComments({ role, shared: shared.get(membershipId) ?? null }))
      .map(({ personId, name }) => ({ id: personId, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'de'));
  }

  /** Guests are told no list of members: they can name those who already wrote here. */
  async mentionable(actor: MemberActor, motion: Motion): Promise<PersonRef[]> {
    const readers = (await this.of(motion)).filter(({ id }) => id !== actor.personId);
    if (!seesOnlyShared(actor.role)) return readers;
    const rows = await this.db.query<{ by_person: string }>(
      'select distinct c.by_person from comment c join comment_thread t on t.id = c.thread_id where t.motion_id = $1',
      [motion.id],
    );
    return readers.filter(({ id }) => rows.some((row) => row.by_person === id));
  }
}

/** Whom a text names as `@Name`. The longest name counts: `@Anna Kühnert` is not `@Anna Kühn`. */
export function mentionsIn(text: string, people: readonly PersonRef[]): PersonRef[] {
  const found = new Map<string, PersonRef>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const named = people.filter(({ name }) => text.startsWith(name, at + 1)).sort((a, b) => b.name.length - a.name.length)[0];
    if (named && !/^\p{L}/u.test(text.slice(at + 1 + named.name.length))) found.set(named.id, named);
  }
  return [...found.values()];
}
