import { Module, type OnModuleInit } from '@nestjs/common';
import { MembershipModule } from '#features/membership';
import { Jobs } from '#persistence';
import { AccessLog } from './content/access-log.js';
import { ArchiveController } from './archive/archive.controller.js';
import { ArchiveService } from './archive/archive.service.js';
import { ArrangeService } from './tree/arrange.service.js';
import { CirclesController } from './circles/circles.controller.js';
import { CirclesService } from './circles/circles.service.js';
import { ContentService } from './content/content.service.js';
import { CopyService } from './tree/copy.service.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { ListingService } from './listing/listing.service.js';
import { ReplaceService } from './content/replace.service.js';
import { FileUses, TrashShelves } from './tree/shelves.js';
import { Tidy, tidyFiles } from './trash/tidy.js';
import { TrashService } from './trash/trash.service.js';
import { Tree } from './tree/tree.js';
import { Arrival } from './uploads/arrival.js';
import { UploadSessions } from './uploads/sessions.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { UploadsService } from './uploads/uploads.service.js';
import { UsageService } from './listing/usage.service.js';
import { VaultModule } from './vault/index.js';
import { VersionsController } from './versions/versions.controller.js';
import { Versions } from './versions/versions.js';
import { VersionsService } from './versions/versions.service.js';

/** Needs `ObjectStore`, `RootKey` and `Thinning` from the app. */
@Module({
  imports: [MembershipModule, VaultModule],
  controllers: [FilesController, CirclesController, VersionsController, UploadsController, ArchiveController],
  providers: [
    ...[AccessLog, ArrangeService, CirclesService, ContentService, CopyService, FilesService, FileUses, ListingService],
    ...[ArchiveService, Arrival, ReplaceService, Tidy, TrashService, TrashShelves, Tree, UploadSessions, UploadsService, UsageService, Versions, VersionsService],
  ],
  exports: [
    ...[AccessLog, ArrangeService, CirclesService, ContentService, CopyService, FilesService, FileUses, ListingService],
    ...[ReplaceService, TrashService, TrashShelves, Tree, UploadSessions, UploadsService, VaultModule, VersionsService],
  ],
})
export class FilesModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly tidy: Tidy,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(tidyFiles, () => this.tidy.everywhere());
  }
}
