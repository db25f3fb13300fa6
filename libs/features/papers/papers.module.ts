import { Module } from '@nestjs/common';
import { AmendmentsModule } from '#features/amendments';
import { FilesModule } from '#features/files';
import { MembershipModule } from '#features/membership';
import { MotionsModule } from '#features/motions';
import { TextsModule } from '#features/texts';
import { ImportService } from './import.service.js';
import { PaperService } from './paper.service.js';
import { PapersController } from './papers.controller.js';
import { PreflightService } from './preflight.service.js';
import { VersionsService } from './versions.service.js';

@Module({
  imports: [AmendmentsModule, FilesModule, MembershipModule, MotionsModule, TextsModule],
  controllers: [PapersController],
  providers: [ImportService, PaperService, PreflightService, VersionsService],
  exports: [PaperService, PreflightService],
})
export class PapersModule {}
