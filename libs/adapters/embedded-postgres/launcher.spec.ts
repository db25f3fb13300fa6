import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { keepPostgres, removePostgres, startPostgres, type RunningPostgres } from './index.js';

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}

/** The answer as soon as there is one; throws what the last attempt threw after 15 seconds. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 15_000; ; ) {
    try {
      return await attempt();
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

const launcher = resolve('libs/adapters/embedded-postgres/launcher.mjs');

/** Another process starts the database and is killed without a chance to stop it. */
function startAndBeKilled(dataDir: string): void {
  const script = `import { startPostgres } from ${JSON.stringify(launcher)};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false }); process.kill(process.pid, 'SIGKILL');`;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 });
  expect(signal).toBe('SIGKILL');
}

describe('the embedded Postgres', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fraktionsraum-launcher-'));
  let running: RunningPostgres | undefined;
  const start = async (): Promise<RunningPostgres> => (running = await startPostgres({ dataDir, durable: false }));

  afterEach(() => running?.stop());
  afterAll(() => removePostgres(dataDir));

  it('speaks UTF-8 and German whatever the language of the machine', async () => {
    const { url } = await start();
    expect(await ask(url, `select current_setting('server_encoding') as encoding, upper('grün') as loud,
      to_tsvector('Häuser') @@ to_tsquery('Haus') as german`)).toEqual([{ encoding: 'UTF8', loud: 'GRÜN', german: true }]);
  });

  it('finds its data and its port again at the next start', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 7 as number');
    await first.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('lets nobody in without the password', async () => {
    const { url } = await start();
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('ends the server that a killed process left running, and starts', async () => {
    startAndBeKilled(dataDir);
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('starts over the pid file of a server that is long gone', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n`);
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses a folder whose server belongs to a living process', async () => {
    const { url } = await start();
    await expect(startPostgres({ dataDir, durable: false })).rejects.toThrow('already in use');
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is started again when it was killed, with the same address', async () => {
    const remarks: string[] = [];
    running = await keepPostgres({ dataDir, durable: true, onRemark: (line) => remarks.push(line) });
    await ask(running.url, 'create table outlasted as select 7 as number');
    process.kill(Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]), 'SIGKILL');
    expect(await eventually(() => ask(running?.url ?? '', 'select number from outlasted'))).toEqual([{ number: 7 }]);
    expect(remarks).toContain('Die Datenbank ist ausgefallen und wird neu gestartet.');
  });

  it.each([0, 520])('leaves no server behind when it is stopped %i ms after it fell', async (pauseMs) => {
    const keeper = await keepPostgres({ dataDir, durable: true, onRemark: () => undefined });
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]), 'SIGKILL');
    await sleep(pauseMs);
    await keeper.stop();
    await expect(ask(keeper.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('takes another port when somebody else sits on the one it had', async () => {
    const other = mkdtempSync(join(tmpdir(), 'fraktionsraum-launcher-'));
    const { port } = await start();
    writeFileSync(join(other, 'port'), String(port));
    const neighbour = await startPostgres({ dataDir: other, durable: false });
    await neighbour.stop();
    expect(neighbour.port).not.toBe(port);
    expect(readFileSync(join(other, 'port'), 'utf8')).toBe(String(neighbour.port));
    removePostgres(other);
    expect(existsSync(other)).toBe(false);
  });
});
