import { Controller } from '@nestjs/common';
import { fileRightRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { CirclesService } from './circles.service.js';

const done = { done: true };

@Controller()
export class CirclesController {
  constructor(private readonly circles: CirclesService) {}

  @Route(routes.get)
  get(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.get>) {
    return this.circles.get(actor, params.entry);
  }

  @Route(routes.set)
  async set(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.set>) {
    await this.circles.set(actor, params.entry, body);
    return done;
  }

  @Route(routes.clear)
  async clear(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.clear>) {
    await this.circles.clear(actor, params.entry);
    return done;
  }

  @Route(routes.log)
  log(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.log>) {
    return this.circles.log(actor, params.entry);
  }
}
