import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { removePostgres } from '../../libs/adapters/embedded-postgres/launcher.mjs';
import { at, root } from '../lib/paths.mjs';

const patienceMs = 120_000;

const freePort = () => new Promise((found, failed) => {
  const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});

/** A folder that goes away afterwards, unless one was named. Run by root, the database's own account must be able to walk in. */
function dataFolder(named) {
  if (named) return { path: resolve(named), remove: () => undefined };
  const path = mkdtempSync(join(tmpdir(), 'fraktionsraum-walkthrough-'));
  chmodSync(path, 0o711);
  return {
    path,
    remove() {
      removePostgres(join(path, 'postgres'));
      rmSync(path, { recursive: true, force: true });
    },
  };
}

async function answers(url) {
  try {
    return (await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

async function untilReady(url, house, said) {
  const deadline = Date.now() + patienceMs;
  while (!(await answers(url))) {
    if (house.exitCode !== null || Date.now() > deadline) throw new Error(`The house did not open:\n${said.join('').slice(-4000)}`);
    await wait(100);
  }
}

/** Starts a standalone house with the demo council on a free port. Throws with its last words when it does not open. */
export async function startInstance(named) {
  const folder = dataFolder(named);
  const port = await freePort();
  const house = spawn(process.execPath, [at('dist', 'apps', 'standalone', 'main.js')], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: folder.path },
  });
  const said = [];
  for (const stream of [house.stdout, house.stderr]) stream.on('data', (piece) => said.push(piece.toString()));
  const ended = new Promise((done) => house.once('exit', done));
  const stop = async () => {
    const killer = setTimeout(() => house.kill('SIGKILL'), 15_000);
    if (house.exitCode === null && house.signalCode === null && house.kill('SIGTERM')) await ended;
    clearTimeout(killer);
    folder.remove();
    if (house.signalCode === 'SIGKILL') throw new Error(`The house did not stop when it was told to and had to be killed:\n${said.join('').slice(-4000)}`);
  };
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, house, said).catch((failure) => stop().then(() => Promise.reject(failure)));
  return { url, stop, words: () => said.join('') };
}
