import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccountModule, Installation } from '#features/account';
import { AgendaModule } from '#features/agenda';
import { AmendmentsModule } from '#features/amendments';
import { CommentsModule } from '#features/comments';
import { DavLog, DavModule, PlainHttp, SyncFacts } from '#features/dav';
import { ContentsModule } from '#features/contents';
import { EditingConfig, EditingModule } from '#features/editing';
import { EverydayModule } from '#features/everyday';
import { FilingModule } from '#features/filing';
import { HostModule } from '#features/host';
import { IntakeModule } from '#features/intake';
import { MotionsModule } from '#features/motions';
import { NotesModule } from '#features/notes';
import { NotificationsModule } from '#features/notifications';
import { OutsideModule } from '#features/outside';
import { PapersModule } from '#features/papers';
import { SearchModule } from '#features/search';
import { SlipModule } from '#features/slip';
import { VersionsModule } from '#features/versions';
import { SuggestionsModule } from '#features/suggestions';
import { HttpModule } from '#http';
import { SystemClock, type Clock } from '#kernel';
import { AdaptersModule } from './adapters.module.js';
import type { HouseConfig } from './config.js';
import { DataModule } from './data.module.js';
import { FactsModule } from './facts.module.js';

/** In the order of `.dependency-cruiser.mjs`. */
const rooms = [
  AccountModule,
  HostModule,
  OutsideModule,
  DavModule,
  ContentsModule,
  MotionsModule,
  SuggestionsModule,
  AgendaModule,
  AmendmentsModule,
  PapersModule,
  VersionsModule,
  SlipModule,
  CommentsModule,
  EditingModule,
  FilingModule,
  IntakeModule,
  NotificationsModule,
  SearchModule,
  NotesModule,
  EverydayModule,
];

/** The whole house. Every app builds it; they differ in which doors they open. */
@Module({})
export class HouseModule {
  static with(config: HouseConfig, log: Logger, clock: Clock = new SystemClock()): DynamicModule {
    const { PUBLIC_URL, INSTALLATION_NAME, DEMO } = config.base;
    const facts = [
      { provide: Installation, useValue: new Installation(INSTALLATION_NAME, DEMO, version) },
      { provide: EditingConfig, useValue: new EditingConfig(config.database.DATABASE_URL, log, config.redisUrl, config.database.DATABASE_LISTEN_URL) },
      { provide: PlainHttp, useValue: new PlainHttp(DEMO || isThisMachine(PUBLIC_URL)) },
      { provide: SyncFacts, useValue: new SyncFacts(INSTALLATION_NAME, PUBLIC_URL) },
      { provide: DavLog, useValue: new DavLog(log) },
    ];
    const publicOrigin = PUBLIC_URL.startsWith('https:') ? new URL(PUBLIC_URL).origin : null;
    return {
      module: HouseModule,
      imports: [DataModule.with(config, log, clock), AdaptersModule.with(config), HttpModule.with({ log, publicOrigin }), FactsModule.with(facts), ...rooms],
    };
  }
}

/** Passwords of programs may come in the open only where nobody else can listen. */
const isThisMachine = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

const version = process.env['npm_package_version'] ?? '0.1.0';
