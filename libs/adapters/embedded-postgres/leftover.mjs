import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { serverEnv } from './cluster.mjs';

const run = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** By the program alone: the arguments of any other process may name a postgres, too. */
const isServer = (program) => basename(program) === 'postgres';

/** Slim images carry no `ps`, so Linux is asked by its files. */
function processOf(pid) {
  if (process.platform === 'win32') return { isPostgres: run('tasklist', ['/fi', `pid eq ${pid}`]).includes('postgres.exe'), parent: null };
  if (!existsSync('/proc/self/stat')) {
    const [parent, ...program] = run('ps', ['-o', 'ppid=,comm=', '-p', String(pid)]).trim().split(/\s+/);
    return { isPostgres: isServer(program.join(' ')), parent: Number(parent) };
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [program] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return { isPostgres: isServer(program), parent: Number(parent) };
  } catch {
    return { isPostgres: false, parent: null };
  }
}

/**
 * Ends a server that outlived the process which started it, and clears what a killed one left lying about.
 * Throws when its starter is still alive: two launchers must not share one cluster.
 */
export function endLeftover(home, { program, account }) {
  const cluster = join(home, 'cluster');
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const { isPostgres, parent } = processOf(pid);
  if (!isPostgres) {
    // A dead server's number may belong to another process today, and Postgres would then refuse to start.
    rmSync(pidFile, { force: true });
    return;
  }
  const starterFile = join(home, 'starter');
  if (existsSync(starterFile) && Number(readFileSync(starterFile, 'utf8')) === parent) {
    throw new Error(`The database in ${home} is already in use by process ${parent}.`);
  }
  const stopped = spawnSync(program('pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'],
    { ...account, cwd: cluster, env: serverEnv(), encoding: 'utf8' });
  if (stopped.status !== 0) throw new Error(`A database left running in ${home} could not be stopped: ${stopped.stderr.trim()}`);
}
