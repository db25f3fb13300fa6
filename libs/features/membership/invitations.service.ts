import { Injectable } from '@nestjs/common';
import type { InvitationPreview, Role } from '#contracts';
import { IdentityService, type Person } from '#features/identity';
import { AppError, Clock, Events, houseActor, must, newToken, sha256, type FractionActor, type MemberActor } from '#kernel';
import { FractionDb, GlobalDb, Jobs } from '#persistence';
import { FractionsService } from './fractions.service.js';
import { Invitation, invitationMs } from './invitation.entity.js';
import { MemberJoined, SeatChanged } from './membership.events.js';
import { sendInvitation } from './membership.jobs.js';
import { mayChange, mayGive, needsEnd } from './membership.policy.js';
import { SeatsService } from './seats.service.js';

interface Offer {
  email: string;
  role: Role;
  endsAt: string | null;
}

/** Invitations, from the wish to the taken seat. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly jobs: Jobs,
    private readonly identity: IdentityService,
    private readonly fractions: FractionsService,
    private readonly seats: SeatsService,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  invite(actor: MemberActor, offer: Offer): Promise<{ id: string }> {
    if (!mayGive(actor.role, offer.role)) throw new AppError('forbidden');
    if (needsEnd(offer.role) && !offer.endsAt) throw new AppError('invalid_input', { field: 'endsAt' });
    return this.db.run(actor, () => this.write(actor, offer));
  }

  /** Writes the invitation and the job that mails it, in the open fraction of `actor`. An older one to the same address ends. */
  async write(actor: FractionActor, offer: Offer): Promise<{ id: string }> {
    const known = await this.identity.byEmail(offer.email);
    if (known && (await this.seats.member(known.id, actor.fractionId))) throw new AppError('already_member');
    const now = this.clock.now();
    await this.db.query('update invitation set revoked_at = $2 where email = $1 and accepted_at is null and revoked_at is null', [offer.email, now]);
    const repo = this.db.repo(Invitation);
    const invitation = await repo.save(
      repo.create({
        tokenHash: sha256(newToken()),
        email: offer.email,
        role: offer.role,
        endsAt: offer.endsAt === null ? null : new Date(offer.endsAt),
        expiresAt: new Date(now.getTime() + invitationMs),
        invitedBy: actor.name,
      }),
    );
    await this.jobs.send(this.db.manager, sendInvitation, { fractionId: actor.fractionId, invitationId: invitation.id });
    return { id: invitation.id };
  }

  revoke(actor: MemberActor, id: string): Promise<void> {
    return this.db.run(actor, async () => {
      const invitation = must(await this.db.repo(Invitation).findOneBy({ id }), 'not_found');
      if (!mayChange(actor.role, invitation.role)) throw new AppError('forbidden');
      await this.db.repo(Invitation).update({ id }, { revokedAt: this.clock.now() });
    });
  }

  async preview(token: string): Promise<InvitationPreview> {
    const fractionId = await this.fractionOf(token);
    return this.db.run(houseActor(fractionId, 'Einladung'), async () => {
      const invitation = await this.open(token);
      const fraction = await this.fractions.current();
      const known = await this.identity.byEmail(invitation.email);
      return {
        email: invitation.email,
        role: invitation.role,
        fractionName: fraction.name,
        colour: fraction.colour,
        expiresAt: invitation.expiresAt.toISOString(),
        knownPerson: Boolean(known?.passwordHash),
      };
    });
  }

  /** Takes the seat. The person is proven or made first; the invitation is used up in the same transaction as the seat. */
  async accept(token: string, given: { name: string; password: string }, address: string): Promise<Person> {
    const { email } = await this.preview(token);
    const person = await this.identity.welcome(email, given.name, given.password, address);
    const fractionId = await this.fractionOf(token);
    await this.db.run(houseActor(fractionId, person.name), async () => {
      const invitation = await this.open(token);
      invitation.accept(this.clock.now());
      await this.db.repo(Invitation).save(invitation);
      await this.seats.take(person.id, invitation.role, invitation.endsAt);
      await this.db.query('delete from invitation_link where token_hash = $1', [sha256(token)]);
      await this.events.emit(new MemberJoined(person.id, person.name));
      await this.events.emit(new SeatChanged(person.id, false));
    });
    return person;
  }

  private async fractionOf(token: string): Promise<string> {
    const [link] = await this.global.query<{ fraction_id: string }>(
      'select fraction_id from invitation_link where token_hash = $1 and expires_at > $2',
      [sha256(token), this.clock.now()],
    );
    return must(link, 'invitation_invalid').fraction_id;
  }

  private async open(token: string): Promise<Invitation> {
    const found = await this.db.repo(Invitation).findOne({ where: { tokenHash: sha256(token) }, lock: { mode: 'pessimistic_write' } });
    const invitation = must(found, 'invitation_invalid');
    if (!invitation.isOpen(this.clock.now())) throw new AppError('invitation_invalid');
    return invitation;
  }
}
