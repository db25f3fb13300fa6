import { Controller } from '@nestjs/common';
import { commentRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { CommentsService } from './comments.service.js';
import { ThreadsService } from './threads.service.js';

const done = { done: true };

@Controller()
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly threads: ThreadsService,
  ) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.list>) {
    return this.threads.list(actor, params.motion);
  }

  @Route(routes.begin)
  begin(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.begin>) {
    return this.comments.begin(actor, params.motion, body);
  }

  @Route(routes.reply)
  reply(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.reply>) {
    return this.comments.reply(actor, params.motion, params.thread, body.text);
  }

  @Route(routes.edit)
  async edit(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.edit>) {
    await this.comments.edit(actor, params.motion, params, body.text);
    return done;
  }

  @Route(routes.remove)
  async remove(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.remove>) {
    await this.comments.remove(actor, params.motion, params);
    return done;
  }

  @Route(routes.resolve)
  async resolve(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.resolve>) {
    await this.comments.resolve(actor, params.motion, params.thread, body.resolved);
    return done;
  }
}
