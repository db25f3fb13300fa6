import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { removePostgres } from '../libs/adapters/embedded-postgres/launcher.mjs';
import { ensureBuilt } from './lib/building.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { isPortFree, lock, onceWithoutNpm, runningOn, unlock } from './lib/instance.mjs';
import { at, root } from './lib/paths.mjs';

const usage = `npm start                 startet Fraktionsraum mit den Daten in ./data
npm start -- --fresh      löscht die Daten vorher und beginnt von vorn

PORT=3456                 ein anderer Port (sonst 3000)
DATA_DIR=/pfad            ein anderer Ordner für die Daten

Alle Einstellungen stehen in docs/operating.md.`;

const say = (line) => console.log(line);
const port = Number(process.env.PORT || 3000);
const dataDir = resolve(root, process.env.DATA_DIR || 'data');

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Fraktionsraum braucht Node.js ab Version 20.19; hier läuft ${process.versions.node}. Bitte installieren Sie eine neuere Version.`);
}

async function requireRoom() {
  const pid = runningOn(dataDir);
  if (pid) throw new Error(`Fraktionsraum läuft schon mit den Daten in ${dataDir} (Prozess ${pid}). Bitte beenden Sie ihn zuerst.`);
  if (await isPortFree(port)) return;
  throw new Error(`Der Port ${port} ist schon belegt. Bitte wählen Sie einen anderen, zum Beispiel: PORT=${port + 1} npm start`);
}

function clear() {
  removePostgres(join(dataDir, 'postgres'));
  if (existsSync(dataDir)) rmSync(dataDir, { recursive: true });
  say(`Die Daten in ${dataDir} sind gelöscht.`);
}

/** The house runs in a process of its own and hears every signal exactly once, from here. */
function runHouse() {
  const house = spawn(process.execPath, ['--enable-source-maps', at('dist', 'apps', 'standalone', 'main.js')], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32',
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
  });
  lock(dataDir, house.pid);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => house.kill(signal));
  onceWithoutNpm(() => house.kill('SIGTERM'));
  return new Promise((ended) => house.once('exit', (code, signal) => {
    unlock(dataDir);
    ended(code ?? 128 + constants.signals[signal]);
  }));
}

function asked() {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (failure) {
    throw new Error(`Das kennt npm start nicht: ${process.argv.slice(2).join(' ')}\n\n${usage}`, { cause: failure });
  }
}

async function start({ fresh }) {
  requireNode();
  await requireRoom();
  lock(dataDir, process.pid);
  await ensureInstalled(say);
  await ensureBuilt(say);
  if (fresh) clear();
  process.exitCode = await runHouse();
}

try {
  const wishes = asked();
  if (wishes.help) say(usage);
  else await start(wishes);
} catch (failure) {
  if (runningOn(dataDir) === null) unlock(dataDir);
  console.error(failure.message);
  process.exitCode = 1;
}
