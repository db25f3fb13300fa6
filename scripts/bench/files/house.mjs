import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { at } from '../../lib/paths.mjs';
import { freePort } from '../free-port.mjs';
import { memoryOf, secondsOf } from './processes.mjs';

const patienceMs = 240_000;

/** The house as it was built in this folder, with a practice town, its database in `data` and its objects where `env` says. */
export class BenchHouse {
  constructor(data, env) {
    this.data = data;
    this.env = env;
  }

  async start() {
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    const env = { ...process.env, ...this.env, PORT: String(port), DATA_DIR: this.data, PUBLIC_URL: this.url };
    const options = (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean);
    this.process = spawn(process.execPath, [...options, at('dist', 'apps', 'standalone', 'main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ready = new Promise((done, failed) => {
      this.process.stdout.on('data', (piece) => piece.toString().includes('Bereit') && done());
      this.process.once('exit', (code) => failed(new Error(`The house ended with ${code}`)));
      setTimeout(() => failed(new Error('The house did not start')), patienceMs).unref();
    });
    await ready;
    await this.sql('update fraction set quota_bytes = 1000000000000000');
    // The practice town's own jobs are done before anything is measured.
    await wait(3_000);
  }

  /** As the superuser of its database, past row security. */
  async sql(text, parameters = []) {
    const client = new pg.Client(this.databaseUrl);
    await client.connect();
    try {
      return (await client.query(text, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  get databaseUrl() {
    const read = (name) => readFileSync(join(this.data, 'postgres', name), 'utf8').trim();
    return `postgres://postgres:${read('password')}@127.0.0.1:${read('port')}/postgres`;
  }

  /** Processor seconds so far, of the house's process and of all of its database's. */
  processor() {
    const database = Number(readFileSync(join(this.data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    return { house: secondsOf(this.process.pid), database: secondsOf(database, { children: true }) };
  }

  /** Resident megabytes of the process that serves. */
  memory() {
    return memoryOf(this.process.pid);
  }

  async stop() {
    if (!this.process || this.process.exitCode !== null) return;
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
  }
}
