import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const lockOf = (dataDir) => join(dataDir, 'instance.lock');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}

/** After a restart of the machine the number may belong to any program; ours is a node. */
function isNode(pid) {
  if (!existsSync('/proc/self/cmdline')) return true;
  return existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node');
}

/** The process that runs on the data folder, or null; the lock of a dead one counts for nothing. */
export function runningOn(dataDir) {
  if (!existsSync(lockOf(dataDir))) return null;
  const pid = Number(readFileSync(lockOf(dataDir), 'utf8'));
  return pid > 0 && pid !== process.pid && isAlive(pid) && isNode(pid) ? pid : null;
}

export function lock(dataDir, pid) {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(lockOf(dataDir), String(pid));
}

export const unlock = (dataDir) => rmSync(lockOf(dataDir), { force: true });

const isFreeOn = (host, port) => new Promise((resolve) => {
  const probe = createServer();
  probe.once('error', () => resolve(false));
  probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
});

/** Whether nobody listens on the port yet; a listener on the loopback alone does not always block the other addresses. */
export const isPortFree = async (port) => (await isFreeOn('0.0.0.0', port)) && isFreeOn('127.0.0.1', port);

/** Calls `act` once the npm that started this process is gone: killed, it takes only the shell in between along. */
export function onceWithoutNpm(act) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 1_000);
  watch.unref();
}
