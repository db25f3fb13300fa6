import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { motionRoutes as routes } from '#contracts';
import { Given, Member, Raw, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { ImportService } from './import.service.js';
import { PaperService } from './paper.service.js';
import { PreflightService } from './preflight.service.js';
import { VersionsService } from './versions.service.js';

@Controller()
export class PapersController {
  constructor(
    private readonly papers: PaperService,
    private readonly preflights: PreflightService,
    private readonly versions: VersionsService,
    private readonly imports: ImportService,
  ) {}

  @Route(routes.reading)
  reading(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.reading>) {
    return this.papers.reading(actor, params.motion);
  }

  @Route(routes.pdf)
  pdf(@Member() actor: MemberActor, @Given() { params, query }: In<typeof routes.pdf>) {
    return this.versions.pdf(actor, params.motion, query.version);
  }

  @Route(routes.preflight)
  preflight(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.preflight>) {
    return this.preflights.check(actor, params.motion);
  }

  @Route(routes.import)
  import(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.import>, @Raw() request: Request) {
    return this.imports.take(actor, query.format, query.kind, request);
  }
}
