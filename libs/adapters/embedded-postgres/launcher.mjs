import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { programs } from './binaries.mjs';
import { choosePort, ensureCluster, serverEnv } from './cluster.mjs';
import { homeOf, prepareHome } from './home.mjs';
import { endLeftover } from './leftover.mjs';
import { serverAccount } from './person.mjs';

/** For data that is thrown away after the run: nothing waits for the disk. */
const fleeting = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', autovacuum: 'off' };
const always = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' };

function serverArguments(cluster, port, durable) {
  const settings = Object.entries({ ...always, ...(durable ? {} : fleeting) });
  return ['-D', cluster, '-p', String(port), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Resolves when the server takes connections; rejects with its last words when it ends before. */
function untilReady(server, onLog) {
  const lastWords = [];
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.once('exit', () => failed(new Error(`The database did not start: ${lastWords.slice(-5).join(' | ')}`)));
    createInterface({ input: server.stderr }).on('line', (line) => {
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
      onLog(line);
      if (line.includes('database system is ready to accept connections')) ready();
    });
  });
}

function stopper(server, cluster, program, ended) {
  return async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    // Windows knows no signals: a plain kill there would be a crash.
    if (process.platform === 'win32') spawnSync(program('pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], { env: serverEnv() });
    else server.kill('SIGINT');
    await ended;
  };
}

const sayAloud = (line) => process.stderr.write(`${line}\n`);

/** @type {typeof import('./launcher.mjs').startPostgres} */
export async function startPostgres({ dataDir, port: wished, durable = true, onLog = () => undefined, onRemark = sayAloud }) {
  const account = serverAccount(join(homeOf(dataDir), 'cluster'));
  const home = prepareHome(dataDir, account, onRemark);
  const cluster = join(home, 'cluster');
  const options = { program: programs(home, account), account, durable };
  const password = ensureCluster(home, options);
  endLeftover(home, options);
  const port = await choosePort(home, wished);
  writeFileSync(join(home, 'starter'), String(process.pid));
  // Its own process group: Ctrl+C reaches the house first, which closes its connections and then the database.
  const server = spawn(options.program('postgres'), serverArguments(cluster, port, durable),
    { ...account, cwd: cluster, env: serverEnv(), detached: true, windowsHide: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => server.once('exit', () => done()));
  const stop = stopper(server, cluster, options.program, ended);
  await untilReady(server, onLog);
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, port, ended, stop };
}

/** @type {typeof import('./launcher.mjs').removePostgres} */
export function removePostgres(dataDir) {
  const home = homeOf(dataDir);
  const account = serverAccount(join(home, 'cluster'));
  if (existsSync(join(home, 'cluster'))) endLeftover(home, { program: programs(home, account), account });
  for (const folder of [home, resolve(dataDir)]) rmSync(folder, { recursive: true, force: true });
}
