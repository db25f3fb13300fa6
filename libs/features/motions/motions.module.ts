import { Module } from '@nestjs/common';
import { FilesModule } from '#features/files';
import { MembershipModule } from '#features/membership';
import { TextsModule } from '#features/texts';
import { AnnexesService } from './annexes.service.js';
import { MotionRows } from './motion-rows.js';
import { MotionViewService } from './motion-view.service.js';
import { MotionsController } from './motions.controller.js';
import { MotionsRepo } from './motions.repo.js';
import { MotionShelf } from './shelf.js';
import { MotionsService } from './motions.service.js';
import { Numbers } from './numbers.js';

@Module({
  imports: [FilesModule, MembershipModule, TextsModule],
  controllers: [MotionsController],
  providers: [AnnexesService, MotionRows, MotionShelf, MotionsRepo, MotionsService, MotionViewService, Numbers],
  exports: [AnnexesService, MotionRows, MotionsRepo, MotionsService],
})
export class MotionsModule {}
