import { Controller } from '@nestjs/common';
import { everydayRoutes as routes } from '#contracts';
import { NotificationsService } from '#features/notifications';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { SearchService } from './search.service.js';
import { TodayService } from './today.service.js';

@Controller()
export class EverydayController {
  constructor(
    private readonly days: TodayService,
    private readonly searches: SearchService,
    private readonly notices: NotificationsService,
  ) {}

  @Route(routes.today)
  today(@Member() actor: MemberActor) {
    return this.days.today(actor);
  }

  @Route(routes.meetings)
  meetings(@Member() actor: MemberActor) {
    return this.days.list(actor);
  }

  @Route(routes.search)
  search(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.search>) {
    return this.searches.search(actor, query.q);
  }

  @Route(routes.notifications)
  notifications(@Member() actor: MemberActor) {
    return this.notices.list(actor);
  }

  @Route(routes.seen)
  async seen(@Member() actor: MemberActor) {
    await this.notices.markSeen(actor);
    return { done: true };
  }
}
