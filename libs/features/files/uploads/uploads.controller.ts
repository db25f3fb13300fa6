import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { uploadRoutes as routes } from '#contracts';
import { Given, Member, Raw, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { partOf } from './part-of.js';
import { UploadsService } from './uploads.service.js';

@Controller()
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Route(routes.begin)
  begin(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.begin>) {
    return this.uploads.begin(actor, body);
  }

  @Route(routes.list)
  list(@Member() actor: MemberActor) {
    return this.uploads.list(actor);
  }

  @Route(routes.get)
  get(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.get>) {
    return this.uploads.get(actor, params.upload);
  }

  @Route(routes.send)
  async send(@Member() actor: MemberActor, @Given() { params, query }: In<typeof routes.send>, @Raw() request: Request) {
    return this.uploads.send(actor, params.upload, query.offset, await partOf(request), query.sum);
  }

  @Route(routes.cancel)
  async cancel(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.cancel>) {
    await this.uploads.cancel(actor, params.upload);
    return { done: true };
  }
}
