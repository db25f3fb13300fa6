import { Controller } from '@nestjs/common';
import { stepRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { FilingService } from './filing.service.js';
import { ReceiptService } from './receipt.service.js';

@Controller()
export class FilingController {
  constructor(
    private readonly filings: FilingService,
    private readonly receipts: ReceiptService,
  ) {}

  @Route(routes.file)
  file(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.file>) {
    return this.filings.file(actor, params.motion, body.version);
  }

  @Route(routes.resolveFiling)
  async resolve(@Member() actor: MemberActor, @Given() { params, body }: In<typeof routes.resolveFiling>) {
    await this.filings.resolve(actor, params.motion, body.arrived);
    return { done: true };
  }

  @Route(routes.receipt)
  receipt(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.receipt>) {
    return this.receipts.pdf(actor, params.motion);
  }
}
