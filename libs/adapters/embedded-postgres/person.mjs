import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Postgres refuses to run as root: these accounts are asked for, in this order, when root starts it. */
const candidates = ['postgres', 'nobody'];

function accounts() {
  return readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

export const isRoot = () => process.getuid?.() === 0;

/**
 * The account the server runs under, or null for the caller's own.
 * @param {string} cluster an existing cluster keeps the account that owns it
 */
export function serverAccount(cluster) {
  if (!isRoot()) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = accounts();
  const found = candidates.map((name) => known.find((account) => account.name === name)).find(Boolean);
  if (!found) throw new Error(`Postgres cannot run as root, and there is no account ${candidates.join(' or ')} to run it under.`);
  return { uid: found.uid, gid: found.gid };
}

const bit = (stat, account, right) => {
  if (stat.uid === account.uid) return stat.mode & (right << 6);
  if (stat.gid === account.gid) return stat.mode & (right << 3);
  return stat.mode & right;
};

/** Whether the account can walk through every folder above the path. */
export function canReach(account, path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!bit(statSync(folder), account, 1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Whether the account can read and run the file, and reach it. */
export const canRun = (account, file) => canReach(account, file) && (bit(statSync(file), account, 5) !== 0);
