import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { contentRoutes as routes } from '#contracts';
import { Given, Member, Raw, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { PreviewService } from './preview.service.js';

const rangeIn = (request: Request) => ({ range: request.get('range'), ifRange: request.get('if-range') });

@Controller()
export class ContentsController {
  constructor(private readonly previews: PreviewService) {}

  @Route(routes.states)
  states(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.states>) {
    return this.previews.states(actor, query.files);
  }

  @Route(routes.preview)
  preview(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.preview>) {
    return this.previews.preview(actor, params.file);
  }

  @Route(routes.thumbnail)
  thumbnail(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.thumbnail>, @Raw() request: Request) {
    return this.previews.made(actor, params.file, 'thumbnail', rangeIn(request));
  }

  @Route(routes.picture)
  picture(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.picture>, @Raw() request: Request) {
    return this.previews.made(actor, params.file, 'picture', rangeIn(request));
  }

  @Route(routes.paper)
  paper(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.paper>, @Raw() request: Request) {
    return this.previews.made(actor, params.file, 'paper', rangeIn(request));
  }
}
