import { Module, type OnModuleInit } from '@nestjs/common';
import { EntriesErased, FileContentChanged, FilesModule } from '#features/files';
import { Events } from '#kernel';
import { Jobs } from '#persistence';
import { Arrivals } from './arrivals.js';
import { catchUpContents, readContents } from './content.jobs.js';
import { ContentsController } from './contents.controller.js';
import { FindingsBook } from './findings.js';
import { PendingContents } from './pending.js';
import { PreviewService } from './preview.service.js';
import { ReadingService } from './reading.service.js';
import { Screening } from './screening.js';

/** What is inside the files: read, pictured, checked and shown. Needs the ports of reading from the app. */
@Module({
  imports: [FilesModule],
  controllers: [ContentsController],
  providers: [Arrivals, FindingsBook, PendingContents, PreviewService, ReadingService, Screening],
})
export class ContentsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly arrivals: Arrivals,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(readContents, ({ fractionId }) => this.arrivals.read(fractionId));
    this.jobs.handle(catchUpContents, ({ tidy }) => this.arrivals.catchUp(tidy));
    this.events.on(FileContentChanged, ({ fileId }) => this.arrivals.arrived(fileId));
    this.events.on(EntriesErased, ({ entryIds }) => this.arrivals.erased(entryIds));
  }
}
