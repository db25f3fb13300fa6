import { DataSource } from 'typeorm';
import type { DatabaseConfig } from './config.js';
import { migrations } from './migrations/index.js';
import { ensureRole, joinRole } from './roles.js';

type Urls = Pick<DatabaseConfig, 'DATABASE_OWNER_URL' | 'DATABASE_URL' | 'DATABASE_JOB_URL'>;

const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);

const ownerSource = (url: string): DataSource =>
  new DataSource({ type: 'postgres', url, migrations: [...migrations], migrationsTableName: 'migration', migrationsTransactionMode: 'each', poolSize: 2 });

/**
 * Brings the database up to date: roles, tables, the queue's schema. Safe to call from several processes at once, and
 * for several databases of one server. The owner
 * owns the database and may make roles; it need not be a superuser. Resolves to the names of the migrations that were due.
 */
export async function migrate(urls: Urls): Promise<string[]> {
  const owner = ownerSource(urls.DATABASE_OWNER_URL);
  await owner.initialize();
  const runner = owner.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('fraktionsraum migrate'))`);
    await ensureRole(owner, 'frak_app', passwordOf(urls.DATABASE_URL));
    await ensureRole(owner, 'frak_job', passwordOf(urls.DATABASE_JOB_URL));
    await owner.query('grant usage on schema public to frak_app');
    const done = await owner.runMigrations();
    await joinRole(owner, 'frak_job');
    await owner.query('create schema if not exists pgboss authorization frak_job');
    return done.map(({ name }) => name);
  } finally {
    await runner.query(`select pg_advisory_unlock(hashtext('fraktionsraum migrate'))`);
    await runner.release();
    await owner.destroy();
  }
}
