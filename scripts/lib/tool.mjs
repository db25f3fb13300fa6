import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot } from '../../libs/adapters/embedded-postgres/person.mjs';
import { run } from './run.mjs';

const isThere = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Installs a program where that is a matter of one command. Throws with what to do where it is not. */
export async function ensureTool(program, debianPackage) {
  if (isThere(program)) return;
  if (existsSync('/etc/debian_version') && isRoot()) {
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update'], quiet);
    await run('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], quiet);
  }
  if (!isThere(program)) throw new Error(`This test needs ${program}: install it (on Debian: apt-get install ${debianPackage}).`);
}
