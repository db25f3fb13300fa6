import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres, startPostgres } from '../adapters/embedded-postgres/launcher.mjs';

const prefix = 'fraktionsraum-test-';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}

/** A run that was killed leaves its server and its folder behind; the next run clears them away. */
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) removePostgres(join(tmpdir(), name));
  }
}

/** One Postgres for the whole run; every spec clones its own database from a template (see database.ts). */
export default async function globalSetup() {
  sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startPostgres({ dataDir, durable: false });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.testPostgres = { server, dataDir };
}
