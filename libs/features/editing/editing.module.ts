import { Global, Module, type BeforeApplicationShutdown, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { CollabServer, PostgresDocumentStore, PostgresDoorbell, RedisDoorbell, type Report } from '#collab';
import { AmendmentsModule } from '#features/amendments';
import { IdentityModule } from '#features/identity';
import { MembershipModule } from '#features/membership';
import { MotionsModule } from '#features/motions';
import { SuggestionsModule } from '#features/suggestions';
import { TextsModule } from '#features/texts';
import { motionSchema } from '#motion';
import { Jobs, SteadyClient } from '#persistence';
import { EditingAccess } from './admission/editing-access.js';
import { EditingService } from './editing.service.js';
import { Expiry } from './admission/expiry.js';
import { catchUpTexts, LeftBehind } from './following/left-behind.js';
import { Revocation } from './admission/revocation.js';
import { TextRefresh } from './following/text-refresh.js';
import { TextWatch } from './following/text-watch.js';
import { TicketsController } from './admission/tickets.controller.js';

/** What the co-editing engine needs from outside. */
export class EditingConfig {
  constructor(
    readonly databaseUrl: string,
    readonly log: Logger,
    /** Of the Redis or Valkey server that rings between many nodes; null: PostgreSQL does. */
    readonly redisUrl: string | null = null,
    /** Where a connection is one's own for as long as it lives. */
    readonly listenUrl = databaseUrl,
  ) {}
}

/** What the editor can show: it would delete anything else, for everybody. */
const vocabulary = { nodes: new Set(Object.keys(motionSchema.nodes)), marks: new Set(Object.keys(motionSchema.marks)) };

/** The engine's own connections: a slow page must not hold up somebody's typing. */
class EnginePool extends pg.Pool {}

const reportTo =
  (log: Logger): Report =>
  (event, { error, ...details }) =>
    log.warn({ ...details, err: error }, event);

function collabServer(config: EditingConfig, pool: EnginePool, access: EditingAccess, texts: TextRefresh): CollabServer {
  const report = reportTo(config.log);
  const builtIn = new PostgresDoorbell({ connectionString: config.listenUrl, application_name: 'doorbell' }, report);
  const bell = config.redisUrl === null ? builtIn : new RedisDoorbell(config.redisUrl, builtIn, report);
  const failed = (error: unknown) => report('a text could not be refreshed', { error });
  const forBranches = new TextWatch(bell, { quietMs: 150, longestMs: 600 }, (document) => texts.follow(document), failed);
  const doorbell = new TextWatch(forBranches, { quietMs: 1_000, longestMs: 5_000 }, (document) => texts.refresh(document), failed);
  return new CollabServer({ store: new PostgresDocumentStore(pool), access, doorbell, report, vocabulary });
}

function enginePool(config: EditingConfig): EnginePool {
  const pool = new EnginePool({ connectionString: config.databaseUrl, max: 6, pipeline: true, application_name: 'co-editing', connectionTimeoutMillis: 3000, Client: SteadyClient });
  pool.on('error', (error) => config.log.warn({ err: error }, 'a connection of the co-editing engine was lost'));
  return pool;
}

/** Writing together: tickets, the engine, and what it asks about rights. The app decides whether it opens sockets. */
@Global()
@Module({
  imports: [AmendmentsModule, IdentityModule, MembershipModule, MotionsModule, SuggestionsModule, TextsModule],
  controllers: [TicketsController],
  providers: [
    EditingAccess,
    EditingService,
    Expiry,
    LeftBehind,
    Revocation,
    TextRefresh,
    { provide: EnginePool, useFactory: enginePool, inject: [EditingConfig] },
    { provide: CollabServer, useFactory: collabServer, inject: [EditingConfig, EnginePool, EditingAccess, TextRefresh] },
  ],
  exports: [CollabServer, EditingAccess],
})
export class EditingModule implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly config: EditingConfig,
    private readonly jobs: Jobs,
    private readonly leftBehind: LeftBehind,
    private readonly server: CollabServer,
    private readonly pool: EnginePool,
  ) {}

  onModuleInit(): void {
    const failed = (error: unknown): void => reportTo(this.config.log)('a text could not be refreshed', { error });
    this.jobs.handle(catchUpTexts, () => this.leftBehind.bring(failed));
  }

  /** Before the web server ends, which waits for the last of its sockets. */
  beforeApplicationShutdown(): Promise<void> {
    return this.server.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
