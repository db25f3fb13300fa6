import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Comment, CommentThread } from '#features/comments';
import { AgendaPaper } from '#features/agenda';
import { Amendment } from '#features/amendments';
import { AppPassword } from '#features/account';
import { Entry } from '#features/files';
import { Council } from '#features/host';
import { Person, Session } from '#features/identity';
import { IntakeEntry, IntakePart } from '#features/intake';
import { Fraction, Invitation, Membership } from '#features/membership';
import { Consent, Filing, Motion, MotionStep, MotionVersion } from '#features/motions';
import { Notification } from '#features/notifications';
import { TextVersion, TextWork } from '#features/versions';
import { Suggestion } from '#features/suggestions';
import { OutsideLink } from '#features/outside';
import { Clock, Events } from '#kernel';
import { appDataSource, auditRowSecurity, CouncilDb, FractionDb, GlobalDb, Jobs } from '#persistence';
import type { HouseConfig } from './config.js';

const entities = [
  ...[Person, Session, Fraction, Membership, Invitation, Council],
  ...[Entry, AppPassword, Motion, Consent, MotionStep, MotionVersion],
  ...[Filing, IntakeEntry, IntakePart, Notification, TextVersion, TextWork],
  ...[CommentThread, Comment, Suggestion, AgendaPaper, Amendment, OutsideLink],
];

/** Connects as the serving role and refuses to go on while a table could leak. */
async function connect({ database }: HouseConfig): Promise<DataSource> {
  const source = await appDataSource(database.DATABASE_URL, database.DATABASE_POOL, entities).initialize();
  await auditRowSecurity(source);
  return source;
}

async function startQueue({ database }: HouseConfig, log: Logger): Promise<Jobs> {
  const jobs = new Jobs(database.DATABASE_JOB_URL, (job, error) => log.warn({ job, err: error }, 'a job failed'));
  await jobs.start();
  return jobs;
}

/** Database, queue, clock and events, for all rooms. */
@Global()
@Module({})
export class DataModule implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
  ) {}

  static with(config: HouseConfig, log: Logger, clock: Clock): DynamicModule {
    return {
      module: DataModule,
      providers: [
        { provide: DataSource, useFactory: () => connect(config) },
        { provide: Jobs, useFactory: () => startQueue(config, log) },
        { provide: FractionDb, useFactory: (source: DataSource) => new FractionDb(source), inject: [DataSource] },
        { provide: CouncilDb, useFactory: (source: DataSource) => new CouncilDb(source), inject: [DataSource] },
        { provide: GlobalDb, useFactory: (source: DataSource) => new GlobalDb(source), inject: [DataSource] },
        { provide: Clock, useValue: clock },
        Events,
      ],
      exports: [Jobs, FractionDb, CouncilDb, GlobalDb, Clock, Events],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.stop();
    await this.source.destroy();
  }
}
