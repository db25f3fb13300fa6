import { Controller } from '@nestjs/common';
import { agendaRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { AgendaService } from './agenda.service.js';

@Controller()
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @Route(routes.paper)
  paper(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.paper>) {
    return this.agenda.view(actor, params.paper);
  }
}
