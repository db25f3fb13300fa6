import { Controller } from '@nestjs/common';
import { amendmentRoutes, motionRoutes, suggestionRoutes } from '#contracts';
import { Given, Member, Person, Route, type In } from '#http';
import type { MemberActor, PersonActor } from '#kernel';
import { EditingService } from '../editing.service.js';

@Controller()
export class TicketsController {
  constructor(private readonly editing: EditingService) {}

  @Route(motionRoutes.ticket)
  ticket(@Member() actor: MemberActor, @Person() person: PersonActor, @Given() { params }: In<typeof motionRoutes.ticket>) {
    return this.editing.ticket(actor, person.sessionId, params.motion);
  }

  @Route(suggestionRoutes.ticket)
  ticketForSuggestion(@Member() actor: MemberActor, @Person() person: PersonActor, @Given() { params }: In<typeof suggestionRoutes.ticket>) {
    return this.editing.ticketForSuggestion(actor, person.sessionId, params.motion, params.suggestion);
  }

  @Route(amendmentRoutes.ticket)
  ticketForWording(@Member() actor: MemberActor, @Person() person: PersonActor, @Given() { params }: In<typeof amendmentRoutes.ticket>) {
    return this.editing.ticketForWording(actor, person.sessionId, params.motion);
  }
}
