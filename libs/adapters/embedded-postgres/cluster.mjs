import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Without these a machine with no LANG silently gets SQL_ASCII; sorting must be the same everywhere. */
const localeFlags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '-T', 'german'];

/** The server is given no settings of the caller's own psql. */
export const serverEnv = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))),
  LC_ALL: 'C',
});

function passwordOf(home) {
  const file = join(home, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** initdb runs as the server's account, which may not read ours: it gets a copy for as long as it runs. */
function initialise(target, password, { program, account, durable }) {
  const pwfile = `${target}.password`;
  writeFileSync(pwfile, password, { mode: 0o600 });
  mkdirSync(target, { mode: 0o700 });
  if (account) for (const path of [pwfile, target]) chownSync(path, account.uid, account.gid);
  const flags = [...localeFlags, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${pwfile}`, ...(durable ? [] : ['--no-sync'])];
  const run = spawnSync(program('initdb'), ['-D', target, ...flags], { ...account, cwd: target, env: serverEnv(), encoding: 'utf8' });
  rmSync(pwfile);
  if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr.trim()}`, { cause: run.error });
}

/**
 * Makes the cluster if there is none; one that was interrupted while being made is made anew.
 * @returns {string} the password of the superuser `postgres`
 */
export function ensureCluster(home, options) {
  const password = passwordOf(home);
  const unfinished = join(home, 'cluster.new');
  if (existsSync(join(home, 'cluster'))) return password;
  rmSync(unfinished, { recursive: true, force: true });
  initialise(unfinished, password, options);
  renameSync(unfinished, join(home, 'cluster'));
  return password;
}

/** @returns {Promise<number | null>} the port if it is free (0 asks for any), else null */
const tryPort = (port) => new Promise((resolve) => {
  const probe = createServer();
  probe.once('error', () => resolve(null));
  probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
    const taken = probe.address().port;
    probe.close(() => resolve(taken));
  });
});

/** The wished port, else the one used last time, else any free one; remembered for the next start. */
export async function choosePort(home, wished) {
  const file = join(home, 'port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = wished ?? (await tryPort(last)) ?? (await tryPort(0));
  writeFileSync(file, String(port));
  return port;
}
