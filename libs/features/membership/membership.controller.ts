import { Controller } from '@nestjs/common';
import { membershipRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { FractionsService } from './fractions.service.js';
import { InvitationsService } from './invitations.service.js';
import { MembersService } from './members.service.js';

const done = { done: true };

@Controller()
export class MembershipController {
  constructor(
    private readonly members: MembersService,
    private readonly invitations: InvitationsService,
    private readonly fractions: FractionsService,
  ) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor) {
    return this.members.list(actor);
  }

  @Route(routes.invite)
  invite(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.invite>) {
    return this.invitations.invite(actor, body);
  }

  @Route(routes.revokeInvitation)
  async revoke(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.revokeInvitation>) {
    await this.invitations.revoke(actor, params.invitation);
    return done;
  }

  @Route(routes.change)
  async change(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.change>) {
    await this.members.change(actor, params.membership, body);
    return done;
  }

  @Route(routes.remove)
  async remove(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.remove>) {
    await this.members.remove(actor, params.membership);
    return done;
  }

  @Route(routes.settings)
  settings(@Member() actor: MemberActor) {
    return this.fractions.settings(actor);
  }

  @Route(routes.changeSettings)
  async changeSettings(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.changeSettings>) {
    await this.fractions.changeSettings(actor, body);
    return done;
  }
}
