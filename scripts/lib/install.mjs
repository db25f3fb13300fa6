import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { run } from './run.mjs';

const stampFile = at('node_modules', '.frak-stamp');
const lockHash = () => createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex');
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Somebody installed by hand: npm's own note of what it installed says the same as the lock file. */
function isInstalledByHand() {
  const note = at('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesOf(note);
  return Object.entries(packagesOf(at('package-lock.json')))
    .every(([path, { version, optional }]) => path === '' || (installed[path] ? installed[path].version === version : optional));
}

function isInstalled() {
  if (!existsSync(at('node_modules'))) return false;
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') === lockHash() : isInstalledByHand();
}

/** Installs exactly what the lock file names, if that is not there already. Throws when npm fails. */
export async function ensureInstalled(say) {
  if (!isInstalled()) {
    say('Installieren … (einmalig, etwa eine Minute)');
    const { ok } = await run('npm', ['ci', '--loglevel=error'], { shell: process.platform === 'win32' });
    if (!ok) throw new Error('Die Installation ist fehlgeschlagen. Besteht eine Verbindung zum Internet?');
  }
  writeFileSync(stampFile, lockHash());
}
