import { Controller } from '@nestjs/common';
import { motionRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { AnnexesService } from './annexes.service.js';
import { MotionViewService } from './motion-view.service.js';
import { MotionsService } from './motions.service.js';

const done = { done: true };

@Controller()
export class MotionsController {
  constructor(
    private readonly motions: MotionsService,
    private readonly views: MotionViewService,
    private readonly annexes: AnnexesService,
  ) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.list>) {
    return this.motions.list(actor, query);
  }

  @Route(routes.create)
  create(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.create>) {
    return this.motions.create(actor, body.kind, body.title);
  }

  @Route(routes.get)
  get(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.get>) {
    return this.views.get(actor, params.motion);
  }

  @Route(routes.change)
  async change(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.change>) {
    await this.motions.change(actor, params.motion, body);
    return done;
  }

  @Route(routes.remove)
  async remove(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.remove>) {
    await this.motions.remove(actor, params.motion);
    return done;
  }

  @Route(routes.attach)
  attach(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.attach>) {
    return this.annexes.attach(actor, params.motion, body.fileId);
  }

  @Route(routes.detach)
  async detach(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.detach>) {
    await this.annexes.detach(actor, params.motion, params.annex);
    return done;
  }

  @Route(routes.orderAnnexes)
  async order(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.orderAnnexes>) {
    await this.annexes.order(actor, params.motion, body.annexIds);
    return done;
  }
}
