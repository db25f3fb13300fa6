import { Controller } from '@nestjs/common';
import { noteRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { NotesService } from './notes.service.js';

const done = { done: true };

@Controller()
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.list>) {
    return this.notes.list(actor, params.file);
  }

  @Route(routes.put)
  async put(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.put>) {
    await this.notes.put(actor, params.file, { id: params.note, ...body });
    return done;
  }

  @Route(routes.remove)
  async remove(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.remove>) {
    await this.notes.remove(actor, params.file, params.note);
    return done;
  }

  @Route(routes.share)
  async share(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.share>) {
    await this.notes.share(actor, params.file, body.shared);
    return done;
  }
}
