import { Module } from '@nestjs/common';
import { AmendmentsModule } from '#features/amendments';
import { FilesModule } from '#features/files';
import { MembershipModule } from '#features/membership';
import { MotionsModule } from '#features/motions';
import { PapersModule } from '#features/papers';
import { TextsModule } from '#features/texts';
import { AdoptionService } from './adoption.service.js';
import { SharesService } from './shares.service.js';
import { SlipController } from './slip.controller.js';
import { SlipService } from './slip.service.js';

/** The routing slip (Laufzettel): review, consent, adoption, withdrawal, sharing. */
@Module({
  imports: [AmendmentsModule, FilesModule, MembershipModule, MotionsModule, PapersModule, TextsModule],
  controllers: [SlipController],
  providers: [AdoptionService, SharesService, SlipService],
})
export class SlipModule {}
