import { Module, type OnModuleInit } from '@nestjs/common';
import { AmendmentsModule } from '#features/amendments';
import { FilesModule } from '#features/files';
import { MembershipModule } from '#features/membership';
import { MotionsModule, MotionWithdrawn } from '#features/motions';
import { PapersModule } from '#features/papers';
import { Events } from '#kernel';
import { FractionDb, Jobs } from '#persistence';
import { CouncilSystems } from '#ports';
import { DeliveryService } from './delivery.service.js';
import { FilingController } from './filing.controller.js';
import { deliverFiling, hearOffice, withdrawFiling } from './filing.jobs.js';
import { FilingService } from './filing.service.js';
import { OfficeWordService } from './office-word.service.js';
import { PackageService } from './package.service.js';
import { ReceiptService } from './receipt.service.js';

/** Filing (Einreichung): the act, its delivery, the office's answers, the receipt. */
@Module({
  imports: [AmendmentsModule, FilesModule, MembershipModule, MotionsModule, PapersModule],
  controllers: [FilingController],
  providers: [DeliveryService, FilingService, OfficeWordService, PackageService, ReceiptService],
})
export class FilingModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly db: FractionDb,
    private readonly delivery: DeliveryService,
    private readonly words: OfficeWordService,
    private readonly systems: CouncilSystems,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(deliverFiling, (payload) => this.delivery.deliver(payload));
    this.jobs.handle(hearOffice, (word) => this.words.hear(word));
    this.jobs.handle(withdrawFiling, ({ via, key, councilId }) => this.systems.of(via).withdraw(key, councilId));
    this.events.on(MotionWithdrawn, (event) => this.withdrawn(event));
  }

  private async withdrawn({ filed }: MotionWithdrawn): Promise<void> {
    if (filed) await this.jobs.send(this.db.manager, withdrawFiling, { ...filed, fractionId: this.db.actor.fractionId });
  }
}
