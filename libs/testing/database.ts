import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { databaseUrls, migrate } from '#persistence';

/** A database of its own, with the three addresses the house takes. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  jobUrl: string;
  /** Deletes the database, ending whatever is still connected to it. */
  drop(): Promise<void>;
}

/** Roles belong to the whole server, so every database of a run shares their passwords. */
const rolePasswords = { app: 'test-app', job: 'test-job' };
const template = 'frak_template';

const maintenanceUrl = (): string => z.url({ error: 'TEST_DATABASE_URL is set by global-setup.mjs' }).parse(process.env.TEST_DATABASE_URL);

function urlOf(database: string): string {
  const url = new URL(maintenanceUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function onMaintenance<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(maintenanceUrl());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Migrated under another name first: a template that exists is a template that is finished. */
async function makeTemplate(client: pg.Client): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  await migrate(databaseUrls(urlOf(unfinished), rolePasswords));
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

/** The first spec of a run makes the template; specs in other processes wait for it. */
async function ensureTemplate(client: pg.Client): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (!rowCount) await makeTemplate(client);
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('${template}'))`);
  }
}

/**
 * A new database on the run's server, seen by nobody else.
 * @param options.migrated false for an empty one, with the roles but without tables
 */
export async function freshDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const name = `frak_${randomBytes(6).toString('hex')}`;
  await onMaintenance(async (client) => {
    await ensureTemplate(client);
    await client.query(`create database ${name} ${migrated ? `template ${template}` : ''}`);
  });
  const urls = databaseUrls(urlOf(name), rolePasswords);
  return {
    ownerUrl: urls.DATABASE_OWNER_URL,
    appUrl: urls.DATABASE_URL,
    jobUrl: urls.DATABASE_JOB_URL,
    drop: () => onMaintenance(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}
