import { Controller } from '@nestjs/common';
import { outsideRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { OutsideService } from './outside.service.js';

const done = { done: true };

/** For the members: giving and taking back. */
@Controller()
export class OutsideController {
  constructor(private readonly outside: OutsideService) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.list>) {
    return this.outside.list(actor, query.entry);
  }

  @Route(routes.share)
  share(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.share>) {
    return this.outside.share(actor, { ...body, expiresAt: new Date(body.expiresAt) });
  }

  @Route(routes.openDropBox)
  openDropBox(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.openDropBox>) {
    return this.outside.openDropBox(actor, { ...body, expiresAt: new Date(body.expiresAt) });
  }

  @Route(routes.acts)
  acts(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.acts>) {
    return this.outside.acts(actor, params.link);
  }

  @Route(routes.mailAgain)
  async mailAgain(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.mailAgain>) {
    await this.outside.mailAgain(actor, params.link);
    return done;
  }

  @Route(routes.revoke)
  async revoke(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.revoke>) {
    await this.outside.revoke(actor, params.link);
    return done;
  }
}
