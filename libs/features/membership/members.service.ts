import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { InvitationView, membershipRoutes, MemberView, Role } from '#contracts';
import { IdentityService } from '#features/identity';
import { AppError, Clock, Events, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { SeatChanged } from './membership.events.js';
import { mayChange, mayGive, mayManage, needsEnd } from './membership.policy.js';
import { SeatsService } from './seats.service.js';

type Listing = z.input<typeof membershipRoutes.list.result>;
interface MemberRow {
  id: string;
  person_id: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  ends_at: Date | null;
}

/** The members of a fraction and their roles. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: FractionDb,
    private readonly seats: SeatsService,
    private readonly identity: IdentityService,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  list(actor: MemberActor): Promise<Listing> {
    return this.db.run(actor, async () => {
      const rows = await this.db.query<MemberRow>(
        `select m.id, m.person_id, p.name, p.email, m.role, m.since, m.ends_at from membership m join person p on p.id = m.person_id
         order by array_position(array['chair','deputy','manager','member','expert_citizen','guest'], m.role), p.name`,
      );
      const open = (await this.db.repo(Invitation).find({ order: { expiresAt: 'DESC' } })).filter((each) => each.isOpen(this.clock.now()));
      return {
        members: rows.map((row) => memberView(row, actor)),
        invitations: mayManage(actor.role) ? open.map((each) => invitationView(each, actor)) : [],
        may: { invite: mayManage(actor.role) },
      };
    });
  }

  change(actor: MemberActor, membershipId: string, change: { role?: Role; endsAt?: string | null }): Promise<void> {
    return this.db.run(actor, async () => {
      const membership = await this.lock(membershipId);
      const role = change.role ?? membership.role;
      if (!mayChange(actor.role, membership.role) || !mayGive(actor.role, role)) throw new AppError('forbidden');
      const endsAt = change.endsAt === undefined ? membership.endsAt : change.endsAt && new Date(change.endsAt);
      if (needsEnd(role) && !endsAt) throw new AppError('invalid_input', { field: 'endsAt' });
      if (membership.role === 'chair' && (role !== 'chair' || endsAt !== null)) await this.keepAChair(membership.id);
      await this.db.repo(Membership).update({ id: membership.id }, { role, endsAt });
      await this.events.emit(new SeatChanged(membership.personId, false));
    });
  }

  remove(actor: MemberActor, membershipId: string): Promise<void> {
    return this.db.run(actor, async () => {
      const membership = await this.lock(membershipId);
      if (!mayChange(actor.role, membership.role)) throw new AppError('forbidden');
      if (membership.role === 'chair') await this.keepAChair(membership.id);
      await this.seats.leave(membership.id);
      await this.events.emit(new SeatChanged(membership.personId, true));
    });
  }

  /** Valid memberships of the open fraction, with names: for consents, notices, and the choice of who is responsible. */
  async active(): Promise<{ membershipId: string; personId: string; name: string; role: Role }[]> {
    const now = this.clock.now();
    const valid = (await this.db.repo(Membership).find()).filter((each) => each.isValid(now));
    const names = await this.identity.names(valid.map((each) => each.personId));
    return valid.map((each) => ({ membershipId: each.id, personId: each.personId, name: names.get(each.personId) ?? '', role: each.role }));
  }

  /** All chairs are locked first, so that two of them cannot step down at once. */
  private async keepAChair(leaving: string): Promise<void> {
    const chairs = await this.db.query<{ id: string }>(`select id from membership where role = 'chair' and ends_at is null for update`);
    if (chairs.every((chair) => chair.id === leaving)) throw new AppError('last_chair');
  }

  private async lock(id: string): Promise<Membership> {
    return must(await this.db.repo(Membership).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }), 'not_found');
  }
}

function memberView(row: MemberRow, actor: MemberActor): MemberView {
  const allowed = mayChange(actor.role, row.role);
  return {
    membershipId: row.id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    role: row.role,
    since: row.since.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    may: { change: allowed, remove: allowed && row.person_id !== actor.personId },
  };
}

const invitationView = (each: Invitation, actor: MemberActor): InvitationView => ({
  id: each.id,
  email: each.email,
  role: each.role,
  expiresAt: each.expiresAt.toISOString(),
  endsAt: each.endsAt?.toISOString() ?? null,
  may: { revoke: mayChange(actor.role, each.role) },
});
