import { Controller } from '@nestjs/common';
import { amendmentRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { AmendmentsService } from './amendments.service.js';
import { AmendmentBeginning } from './beginning.service.js';

@Controller()
export class AmendmentsController {
  constructor(
    private readonly amendments: AmendmentsService,
    private readonly beginning: AmendmentBeginning,
  ) {}

  @Route(routes.begin)
  begin(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.begin>) {
    return this.beginning.begin(actor, params.motion, body.version);
  }

  @Route(routes.beginForeign)
  beginForeign(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.beginForeign>) {
    return this.beginning.beginForeign(actor, body);
  }

  @Route(routes.beginOnAgenda)
  beginOnAgenda(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.beginOnAgenda>) {
    return this.beginning.beginOnAgenda(actor, params.paper);
  }

  @Route(routes.get)
  get(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.get>) {
    return this.amendments.get(actor, params.motion);
  }

  @Route(routes.takePoints)
  async takePoints(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.takePoints>) {
    await this.amendments.takePoints(actor, params.motion);
    return { done: true };
  }
}
