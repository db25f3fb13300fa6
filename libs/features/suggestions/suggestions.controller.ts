import { Controller } from '@nestjs/common';
import { suggestionRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { SuggestionDecisions } from './decisions.service.js';
import { SuggestionsService } from './suggestions.service.js';

const done = { done: true };

@Controller()
export class SuggestionsController {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly decisions: SuggestionDecisions,
  ) {}

  @Route(routes.list)
  list(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.list>) {
    return this.suggestions.list(actor, params.motion);
  }

  @Route(routes.begin)
  begin(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.begin>) {
    return this.suggestions.begin(actor, params.motion);
  }

  @Route(routes.changes)
  changes(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.changes>) {
    return this.decisions.changes(actor, params.motion, params.suggestion);
  }

  @Route(routes.accept)
  async accept(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.accept>) {
    await this.decisions.accept(actor, params.motion, params.suggestion, body.change);
    return done;
  }

  @Route(routes.reject)
  async reject(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.reject>) {
    await this.decisions.reject(actor, params.motion, params.suggestion, body.change);
    return done;
  }

  @Route(routes.withdraw)
  async withdraw(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.withdraw>) {
    await this.suggestions.withdraw(actor, params.motion, params.suggestion);
    return done;
  }
}
