import { Controller } from '@nestjs/common';
import { versionRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { RestoreService } from './restore.service.js';
import { TextVersionsService } from './versions.service.js';

@Controller()
export class VersionsController {
  constructor(
    private readonly versions: TextVersionsService,
    private readonly restoring: RestoreService,
  ) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.list>) {
    return this.versions.list(actor, params.motion);
  }

  @Route(routes.get)
  get(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.get>) {
    return this.versions.get(actor, params.motion, params.version);
  }

  @Route(routes.keep)
  keep(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.keep>) {
    return this.versions.keep(actor, params.motion, body.name);
  }

  @Route(routes.name)
  async name(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.name>) {
    await this.versions.name(actor, params.motion, params.version, body.name);
    return { done: true };
  }

  @Route(routes.compare)
  compare(@Member() actor: MemberActor, @Given() { params, query }: In<typeof routes.compare>) {
    return this.versions.compare(actor, params.motion, query.from, query.to);
  }

  @Route(routes.restore)
  restore(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.restore>) {
    return this.restoring.restore(actor, params.motion, params.version);
  }
}
