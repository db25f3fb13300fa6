import { Controller } from '@nestjs/common';
import { hostRoutes as routes } from '#contracts';
import { Given, Person, Route, type In } from '#http';
import type { PersonActor } from '#kernel';
import { HostService } from './host.service.js';

const done = { done: true };

@Controller()
export class HostController {
  constructor(private readonly host: HostService) {}

  @Route(routes.overview)
  overview() {
    return this.host.overview();
  }

  @Route(routes.createFraction)
  createFraction(@Person() actor: PersonActor, @Given() { body }: In<typeof routes.createFraction>) {
    return this.host.createFraction(actor, body);
  }

  @Route(routes.changeFraction)
  async changeFraction(@Given() { params, body }: In<typeof routes.changeFraction>) {
    await this.host.changeFraction(params.fraction, body);
    return done;
  }

  @Route(routes.inviteChair)
  async inviteChair(@Person() actor: PersonActor, @Given() { params, body }: In<typeof routes.inviteChair>) {
    await this.host.inviteChair(actor, params.fraction, body.email);
    return done;
  }

  @Route(routes.changeCouncil)
  async changeCouncil(@Given() { params, body }: In<typeof routes.changeCouncil>) {
    await this.host.changeCouncil(params.council, body);
    return done;
  }
}
