import { Global, Module } from '@nestjs/common';
import { AgendaModule } from '#features/agenda';
import { FilesModule } from '#features/files';
import { MeetingsModule } from '#features/meetings';
import { IntakeDesk } from '#ports';
import { Decisions } from './decisions.service.js';
import { Desk } from './desk.js';
import { IntakeService } from './intake.service.js';
import { LinkController } from './link.controller.js';
import { OfficeController } from './office.controller.js';
import { OfficePapers } from './papers.service.js';
import { Parts } from './parts.js';

/** The council office's side: takes filings in, decides, and tells the fraction. Sees no draft of anyone. */
@Global()
@Module({
  imports: [AgendaModule, FilesModule, MeetingsModule],
  controllers: [LinkController, OfficeController],
  providers: [Decisions, IntakeService, OfficePapers, Parts, { provide: IntakeDesk, useClass: Desk }],
  exports: [IntakeDesk],
})
export class IntakeModule {}
