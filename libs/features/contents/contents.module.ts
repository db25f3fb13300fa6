import { Module, type OnModuleInit } from '@nestjs/common';
import { EntriesErased, FileContentChanged, FilesModule } from '#features/files';
import { Events } from '#kernel';
import { Jobs } from '#persistence';
import { Arrivals } from './arrivals.js';
import { Call } from './call.js';
import { catchUpContents, lookRoundContents, readContents } from './content.jobs.js';
import { ContentsController } from './contents.controller.js';
import { FindingsBook } from './findings.js';
import { PendingContents } from './pending.js';
import { PreviewService } from './preview.service.js';
import { Reader } from './reader.js';
import { ReadingService } from './reading.service.js';
import { Screening } from './screening.js';

/** What is inside the files: read, pictured, checked and shown. Needs the ports of reading from the app. */
@Module({
  imports: [FilesModule],
  controllers: [ContentsController],
  providers: [Arrivals, Call, FindingsBook, PendingContents, PreviewService, Reader, ReadingService, Screening],
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
    this.jobs.handle(lookRoundContents, () => this.arrivals.lookRound());
    this.events.on(FileContentChanged, ({ fileId, version }) => this.arrivals.arrived(fileId, version));
    this.events.on(EntriesErased, ({ entryIds }) => this.arrivals.erased(entryIds));
  }
}
