import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { removePostgres } from '../../libs/adapters/embedded-postgres/launcher.mjs';
import { root } from '../lib/paths.mjs';
import { freePort } from './free-port.mjs';

const patienceMs = 900_000;

async function servesPage(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return answer.ok && (await answer.text()).includes('<html');
  } catch {
    return false;
  }
}

/** A fresh clone of what is committed, with `npm start` as a person types it. */
export class Clone {
  folder = mkdtempSync(join(tmpdir(), 'fraktionsraum-bench-'));
  data = join(this.folder, 'data');

  async make() {
    // Run by root, the database has an account of its own, which must be able to walk in.
    chmodSync(this.folder, 0o755);
    execFileSync('git', ['clone', '--quiet', root, join(this.folder, 'house')]);
    this.port = await freePort();
    this.url = `http://127.0.0.1:${this.port}`;
  }

  /** Seconds from `npm start` to the first served page. */
  async start() {
    const begun = performance.now();
    const env = { ...process.env, PORT: String(this.port), DATA_DIR: this.data, npm_config_prefer_offline: 'true' };
    this.house = spawn(process.execPath, ['scripts/start.mjs'], { cwd: join(this.folder, 'house'), env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [this.house.stdout, this.house.stderr]) stream.on('data', (piece) => said.push(piece.toString()));
    while (!(await servesPage(this.url))) {
      if (this.house.exitCode !== null || performance.now() - begun > patienceMs) throw new Error(`The clone did not start:\n${said.join('').slice(-3000)}`);
      await wait(20);
    }
    return (performance.now() - begun) / 1000;
  }

  /** Resident megabytes of the process that serves; its database has processes of its own. */
  memory() {
    const pid = readFileSync(join(this.data, 'instance.lock'), 'utf8').trim();
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  }

  /** The superuser of the embedded database. */
  databaseUrl() {
    const read = (name) => readFileSync(join(this.data, 'postgres', name), 'utf8').trim();
    return `postgres://postgres:${read('password')}@127.0.0.1:${read('port')}/postgres`;
  }

  async stop() {
    if (!this.house || this.house.exitCode !== null) return;
    const ended = new Promise((done) => this.house.once('exit', done));
    this.house.kill('SIGTERM');
    await ended;
  }

  remove() {
    removePostgres(join(this.data, 'postgres'));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
