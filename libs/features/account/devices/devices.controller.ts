import { Controller } from '@nestjs/common';
import { deviceRoutes as routes } from '#contracts';
import { Given, Person, PublicAddress, Route, type In } from '#http';
import type { PersonActor } from '#kernel';
import { AppPasswords } from './app-passwords.js';
import { LoginFlows } from './login-flows.js';

const done = { done: true };

@Controller()
export class DevicesController {
  constructor(
    private readonly passwords: AppPasswords,
    private readonly flows: LoginFlows,
    private readonly address: PublicAddress,
  ) {}

  @Route(routes.list)
  async list(@Person() actor: PersonActor) {
    return { items: await this.passwords.list(actor), addresses: { dav: this.address.url('/dav/'), server: this.address.url('/') } };
  }

  @Route(routes.create)
  create(@Person() actor: PersonActor, @Given() { body }: In<typeof routes.create>) {
    return this.passwords.create(actor.personId, body);
  }

  @Route(routes.revoke)
  async revoke(@Person() actor: PersonActor, @Given() { params }: In<typeof routes.revoke>) {
    await this.passwords.revoke(actor, params.password);
    return done;
  }

  @Route(routes.flow)
  async flow(@Given() { params }: In<typeof routes.flow>) {
    return { program: await this.flows.programOf(params.token) };
  }

  @Route(routes.approve)
  async approve(@Person() actor: PersonActor, @Given() { params, body }: In<typeof routes.approve>) {
    await this.flows.approve(actor, params.token, body);
    return done;
  }
}
