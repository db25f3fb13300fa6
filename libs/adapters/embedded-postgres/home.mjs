import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canReach } from './person.mjs';

const elsewhere = '/var/lib/fraktionsraum';

function readPointer(dataDir) {
  const pointer = join(dataDir, 'cluster-path');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
}

/** The random part keeps a deleted and newly made data folder from finding its old cluster again. */
function moveOut(dataDir, onRemark) {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = join(elsewhere, `${hash}-${randomBytes(3).toString('hex')}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  mkdirSync(home);
  writeFileSync(join(dataDir, 'cluster-path'), `${home}\n`);
  onRemark(`Die Datenbank liegt in ${home}, weil ihr Benutzerkonto den Ordner ${dataDir} nicht betreten darf.`);
  return home;
}

/** Where the cluster of a data folder lies: in it, or where `cluster-path` in it points to. */
export const homeOf = (dataDir) => readPointer(resolve(dataDir)) ?? resolve(dataDir);

/**
 * Makes the folder that holds the cluster, its password and its port.
 * @param {{ uid: number, gid: number } | null} account whom the server runs as; it must be able to walk in
 */
export function prepareHome(dataDir, account, onRemark) {
  const wanted = resolve(dataDir);
  mkdirSync(wanted, { recursive: true });
  const pointed = readPointer(wanted);
  const reachable = !account || canReach(account, wanted);
  if (!pointed && !reachable && existsSync(join(wanted, 'cluster'))) {
    throw new Error(`The account of the database cannot reach ${wanted} any more: a folder above it has been closed.`);
  }
  const home = pointed ?? (reachable ? wanted : moveOut(wanted, onRemark));
  mkdirSync(home, { recursive: true });
  chmodSync(home, account ? 0o711 : 0o700);
  return home;
}
