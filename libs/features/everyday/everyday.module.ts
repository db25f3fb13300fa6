import { Module } from '@nestjs/common';
import { AgendaModule } from '#features/agenda';
import { FilesModule } from '#features/files';
import { MeetingsModule } from '#features/meetings';
import { MembershipModule } from '#features/membership';
import { MotionsModule } from '#features/motions';
import { NotificationsModule } from '#features/notifications';
import { SearchModule } from '#features/search';
import { EverydayController } from './everyday.controller.js';
import { SearchService } from './search.service.js';
import { TodayService } from './today.service.js';

/** What everybody opens every day: Heute, Sitzungen, Suche, Hinweise. Reads from the other rooms; none calls it. */
@Module({
  imports: [AgendaModule, FilesModule, MeetingsModule, MembershipModule, MotionsModule, NotificationsModule, SearchModule],
  controllers: [EverydayController],
  providers: [SearchService, TodayService],
})
export class EverydayModule {}
