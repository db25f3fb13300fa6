import { Controller } from '@nestjs/common';
import { officeRoutes as routes } from '#contracts';
import { MeetingsService } from '#features/meetings';
import { Given, Office, Route, type In } from '#http';
import type { OfficeActor } from '#kernel';
import { Decisions } from './decisions.service.js';
import { IntakeService } from './intake.service.js';
import { OfficePapers } from './papers.service.js';

const done = { done: true };

@Controller()
export class OfficeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly decisions: Decisions,
    private readonly papers: OfficePapers,
    private readonly meetings: MeetingsService,
  ) {}

  @Route(routes.intake)
  list(@Office() office: OfficeActor, @Given() { query }: In<typeof routes.intake>) {
    return this.intake.list(office, query);
  }

  @Route(routes.entry)
  entry(@Office() office: OfficeActor, @Given() { params }: In<typeof routes.entry>) {
    return this.intake.view(office, params.entry);
  }

  @Route(routes.confirm)
  async confirm(@Office() office: OfficeActor, @Given() { params, body }: In<typeof routes.confirm>) {
    await this.decisions.confirm(office, params.entry, body.number);
    return done;
  }

  @Route(routes.return)
  async return(@Office() office: OfficeActor, @Given() { params, body }: In<typeof routes.return>) {
    await this.decisions.return(office, params.entry, body.reason);
    return done;
  }

  @Route(routes.schedule)
  async schedule(@Office() office: OfficeActor, @Given() { params, body }: In<typeof routes.schedule>) {
    await this.decisions.schedule(office, params.entry, body.meetingId, body.agendaItem);
    return done;
  }

  @Route(routes.decide)
  async decide(@Office() office: OfficeActor, @Given() { params, body }: In<typeof routes.decide>) {
    await this.decisions.decided(office, params.entry, body.result);
    return done;
  }

  @Route(routes.pdf)
  pdf(@Office() office: OfficeActor, @Given() { params }: In<typeof routes.pdf>) {
    return this.papers.pdf(office, params.entry);
  }

  @Route(routes.package)
  package(@Office() office: OfficeActor, @Given() { params }: In<typeof routes.package>) {
    return this.papers.package(office, params.entry);
  }

  @Route(routes.annex)
  annex(@Office() office: OfficeActor, @Given() { params }: In<typeof routes.annex>) {
    return this.papers.annex(office, params.entry, params.annex);
  }

  @Route(routes.meetings)
  comingMeetings(@Office() office: OfficeActor) {
    return this.meetings.coming(office.councilId);
  }

  @Route(routes.createMeeting)
  createMeeting(@Office() office: OfficeActor, @Given() { body }: In<typeof routes.createMeeting>) {
    return this.meetings.create(office, body);
  }
}
