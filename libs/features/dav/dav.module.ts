import { Module, type OnModuleInit } from '@nestjs/common';
import { FilesModule } from '#features/files';
import { MembershipModule } from '#features/membership';
import { Jobs } from '#persistence';
import { Admission } from './door/admission.js';
import { DavDoor } from './door/dav-door.js';
import { Methods } from './door/methods.js';
import { Guard } from './locks/guard.js';
import { Locks } from './locks/locks.js';
import { Aside } from './methods/aside.js';
import { Carrying } from './methods/carrying.js';
import { Folders } from './methods/folders.js';
import { Locking } from './methods/locking.js';
import { Propfind } from './methods/propfind.js';
import { Proppatch } from './methods/proppatch.js';
import { Putting } from './methods/putting.js';
import { Reading } from './methods/reading.js';
import { Removing } from './methods/removing.js';
import { Transfer } from './methods/transfer.js';
import { Bulk } from './nextcloud/bulk.js';
import { Chunks } from './nextcloud/chunks.js';
import { Connecting } from './nextcloud/connecting.js';
import { NextcloudDoor } from './nextcloud/nextcloud-door.js';
import { Ocs } from './nextcloud/ocs.js';
import { UploadStore } from './nextcloud/upload-store.js';
import { DeadProperties } from './properties/dead.js';
import { tidyDav, TidyDav } from './tidy.js';
import { DavTree } from './tree/dav-tree.js';

const methods = [Aside, Carrying, Folders, Locking, Propfind, Proppatch, Putting, Reading, Removing, Transfer];
const sync = [Bulk, Chunks, Connecting, NextcloudDoor, Ocs, UploadStore];

/** Needs `PlainHttp`, `SyncFacts` and `DavLog` from the app. */
@Module({
  imports: [FilesModule, MembershipModule],
  providers: [Admission, DavDoor, DavTree, DeadProperties, Guard, Locks, Methods, TidyDav, ...methods, ...sync],
  exports: [DavDoor],
})
export class DavModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly tidy: TidyDav,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(tidyDav, () => this.tidy.everywhere());
  }
}
