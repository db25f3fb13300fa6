import { Module } from '@nestjs/common';
import { MembershipModule } from '#features/membership';
import { MotionsModule } from '#features/motions';
import { TextsModule } from '#features/texts';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { Readers } from './readers.js';
import { ThreadsService } from './threads.service.js';

/** Comments beside a motion. They are no part of the paper and never reach the council office. */
@Module({
  imports: [MembershipModule, MotionsModule, TextsModule],
  controllers: [CommentsController],
  providers: [CommentsService, Readers, ThreadsService],
})
export class CommentsModule {}
