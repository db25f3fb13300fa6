import { Controller } from '@nestjs/common';
import { filingLinkRoutes as routes } from '#contracts';
import { Given, Office, Route, type In } from '#http';
import { must, type OfficeActor } from '#kernel';
import { Decisions } from './decisions.service.js';
import { IntakeService } from './intake.service.js';
import { OfficePapers } from './papers.service.js';

const done = { done: true };
const entryOf = (office: OfficeActor): string => must(office.entryId, 'link_invalid');

/** The intake page of one filing, for a clerk without an account. The link is the key; the entry is the link's own. */
@Controller()
export class LinkController {
  constructor(
    private readonly intake: IntakeService,
    private readonly decisions: Decisions,
    private readonly papers: OfficePapers,
  ) {}

  @Route(routes.entry)
  entry(@Office() office: OfficeActor) {
    return this.intake.view(office, entryOf(office));
  }

  @Route(routes.confirm)
  async confirm(@Office() office: OfficeActor, @Given() { body }: In<typeof routes.confirm>) {
    await this.decisions.confirm(office, entryOf(office), body.number);
    return done;
  }

  @Route(routes.return)
  async return(@Office() office: OfficeActor, @Given() { body }: In<typeof routes.return>) {
    await this.decisions.return(office, entryOf(office), body.reason);
    return done;
  }

  @Route(routes.pdf)
  pdf(@Office() office: OfficeActor) {
    return this.papers.pdf(office, entryOf(office));
  }

  @Route(routes.package)
  package(@Office() office: OfficeActor) {
    return this.papers.package(office, entryOf(office));
  }

  @Route(routes.annex)
  annex(@Office() office: OfficeActor, @Given() { params }: In<typeof routes.annex>) {
    return this.papers.annex(office, entryOf(office), params.annex);
  }
}
