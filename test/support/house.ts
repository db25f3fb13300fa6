import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '#testing';
import { houseConfig, openSockets, openWorkshop, type HouseConfig } from '../../apps/wiring/index.js';
import { buildWith, type Swap } from './build.js';

export interface HouseOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly swaps?: readonly Swap[];
  /** Works on jobs too. */
  readonly workshop?: boolean;
  /** A second process' worth of the same house: its database and its objects. */
  readonly beside?: House;
  /** A database that is there already; it goes with the house. */
  readonly database?: TestDatabase;
}

/** The whole house on a port of its own, on a real database and a real disk. */
export class House {
  private constructor(
    readonly app: NestExpressApplication,
    readonly config: HouseConfig,
    readonly database: TestDatabase,
    /** Past row security, to look behind the scenes and to make what only time makes. */
    readonly owner: pg.Pool,
    /** Lines of the log, as the admin would read them. */
    readonly log: string[],
    private readonly folder: string,
    private readonly rootKey: string,
    /** What another process needs to be a part of this house. */
    readonly environment: NodeJS.ProcessEnv,
    private readonly beside: boolean,
  ) {}

  static async open(options: HouseOptions = {}): Promise<House> {
    const database = options.beside?.database ?? options.database ?? (await freshDatabase());
    const folder = options.beside?.folder ?? (await mkdtemp(join(tmpdir(), 'fraktionsraum-house-')));
    const rootKey = options.beside?.rootKey ?? randomBytes(32).toString('base64');
    const env = environment(database, folder, await freePort(), { FILES_ROOT_KEY: rootKey, ...options.env });
    const config = houseConfig(env);
    const log: string[] = [];
    const app = await buildWith(config, options.swaps ?? [], log);
    if (options.workshop) await openWorkshop(app);
    await openSockets(app, config);
    await app.listen(config.base.PORT, config.base.HOST);
    const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 3 }).on('error', () => undefined);
    return new House(app, config, database, owner, log, folder, rootKey, env, options.beside !== undefined);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.config.base.PORT}`;
  }

  /** Where the encrypted objects lie. */
  get objects(): string {
    return join(this.folder, 'objects');
  }

  part<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get<T>(type, { strict: false });
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(sql, [...parameters])).rows as Row[];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    if (this.beside) return;
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const environment = (database: TestDatabase, folder: string, port: number, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  PORT: String(port),
  STORE: 'disk',
  STORAGE_DIR: join(folder, 'objects'),
  MAIL: 'outbox',
  DATABASE_OWNER_URL: database.ownerUrl,
  DATABASE_URL: database.appUrl,
  DATABASE_JOB_URL: database.jobUrl,
  ...more,
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
