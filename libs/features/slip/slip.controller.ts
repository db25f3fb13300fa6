import { Controller } from '@nestjs/common';
import { motionRoutes, stepRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { AdoptionService } from './adoption.service.js';
import { SharesService } from './shares.service.js';
import { SlipService } from './slip.service.js';

const done = { done: true };

@Controller()
export class SlipController {
  constructor(
    private readonly slip: SlipService,
    private readonly adoption: AdoptionService,
    private readonly shares: SharesService,
  ) {}

  @Route(routes.requestReview)
  async requestReview(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.requestReview>) {
    await this.slip.requestReview(actor, params.motion);
    return done;
  }

  @Route(routes.backToDraft)
  async backToDraft(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.backToDraft>) {
    await this.slip.backToDraft(actor, params.motion);
    return done;
  }

  @Route(routes.consent)
  async consent(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.consent>) {
    await this.slip.consent(actor, params.motion, body);
    return done;
  }

  @Route(routes.adopt)
  adopt(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.adopt>) {
    return this.adoption.adopt(actor, params.motion);
  }

  @Route(routes.withdraw)
  async withdraw(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.withdraw>) {
    await this.slip.withdraw(actor, params.motion, body.reason);
    return done;
  }

  @Route(routes.draftNewVersion)
  async draftNewVersion(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.draftNewVersion>) {
    await this.slip.draftNewVersion(actor, params.motion);
    return done;
  }

  @Route(motionRoutes.share)
  async share(@Member() actor: MemberActor, @Given() { params, body }: In<typeof motionRoutes.share>) {
    await this.shares.share(actor, params.motion, body);
    return done;
  }

  @Route(motionRoutes.unshare)
  async unshare(@Member() actor: MemberActor, @Given() { params }: In<typeof motionRoutes.unshare>) {
    await this.shares.unshare(actor, params.motion, params.membership);
    return done;
  }
}
