import { Module, type OnModuleInit } from '@nestjs/common';
import { TextWritten } from '#features/editing';
import { MotionsModule, ReviewRequested } from '#features/motions';
import { PapersModule } from '#features/papers';
import { TextsModule } from '#features/texts';
import { Events } from '#kernel';
import { Jobs } from '#persistence';
import { AutomaticVersions, keepWork } from './automatic.js';
import { Keeper } from './keeper.js';
import { RestoreService } from './restore.service.js';
import { VersionShelf } from './shelf.js';
import { VersionsController } from './versions.controller.js';
import { TextVersionsService } from './versions.service.js';

/** Versions (Fassungen) of a text: kept by themselves and by name, compared, restored. */
@Module({
  imports: [MotionsModule, PapersModule, TextsModule],
  controllers: [VersionsController],
  providers: [AutomaticVersions, Keeper, RestoreService, TextVersionsService, VersionShelf],
})
export class VersionsModule implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly automatic: AutomaticVersions,
  ) {}

  onModuleInit(): void {
    this.events.on(TextWritten, (event) => this.automatic.noteWork(event));
    this.events.on(ReviewRequested, (event) => this.automatic.noteReview(event));
    this.jobs.handle(keepWork, (payload) => this.automatic.keep(payload));
  }
}
