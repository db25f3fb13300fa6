import { Module, type OnModuleInit } from '@nestjs/common';
import { ContentsModule, ContentsRead, ContentsTidied } from '#features/contents';
import { EntriesErased, FilesModule } from '#features/files';
import { Events } from '#kernel';
import { FileSearch } from './file-search.js';
import { WordIndex } from './word-index.js';

/** Finds files by their words. Hears of what is read and what goes away, and is called by no room. */
@Module({
  imports: [ContentsModule, FilesModule],
  providers: [FileSearch, WordIndex],
  exports: [FileSearch],
})
export class SearchModule implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly index: WordIndex,
  ) {}

  onModuleInit(): void {
    this.events.on(ContentsRead, ({ files }) => this.index.put(files));
    this.events.on(EntriesErased, ({ entryIds }) => this.index.remove(entryIds));
    this.events.on(ContentsTidied, () => this.index.forgetWords());
  }
}
