import { Module } from '@nestjs/common';
import { AgendaModule } from '#features/agenda';
import { MembershipModule } from '#features/membership';
import { MotionsModule } from '#features/motions';
import { TextsModule } from '#features/texts';
import { AmendmentsController } from './amendments.controller.js';
import { AmendmentsService } from './amendments.service.js';
import { AmendmentBeginning } from './beginning.service.js';

/** Amendments (Änderungsanträge): the wording of a frozen text, changed in a text of its own. */
@Module({
  imports: [AgendaModule, MembershipModule, MotionsModule, TextsModule],
  controllers: [AmendmentsController],
  providers: [AmendmentBeginning, AmendmentsService],
  exports: [AmendmentBeginning, AmendmentsService],
})
export class AmendmentsModule {}
