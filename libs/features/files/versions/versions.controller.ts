import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { fileVersionRoutes as routes } from '#contracts';
import { Given, Member, Raw, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { VersionsService } from './versions.service.js';

@Controller()
export class VersionsController {
  constructor(private readonly versions: VersionsService) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.list>) {
    return this.versions.list(actor, params.file);
  }

  @Route(routes.download)
  download(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.download>, @Raw() request: Request) {
    return this.versions.download(actor, params.file, params.version, { range: request.get('range'), ifRange: request.get('if-range') });
  }

  @Route(routes.restore)
  async restore(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.restore>) {
    await this.versions.restore(actor, params.file, params.version);
    return { done: true };
  }
}
