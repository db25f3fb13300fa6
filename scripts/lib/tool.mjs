import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot } from '../../libs/adapters/embedded-postgres/person.mjs';
import { run } from './run.mjs';

/** Another installation may be under way: it is waited for, not run into. Mirrors fail now and then: asked again. */
const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };

const folders = () => (process.env.PATH ?? '').split(delimiter);
const isOnPath = (program) => folders().some((folder) => existsSync(join(folder, program)));

/** Daemons lie where the PATH of an ordinary user does not lead. */
function lookAmongDaemons() {
  process.env.PATH = [...new Set([...folders(), '/usr/local/sbin', '/usr/sbin', '/sbin'])].join(delimiter);
}

/** Installs Debian's package where that is a matter of one command. Gives what the installer had to say, or null where there is none. */
export async function installPackage(debianPackage) {
  if (!existsSync('/etc/debian_version') || !isRoot()) return null;
  // An installation that was cut off blocks every other one until it is brought to its end.
  await run('dpkg', ['--configure', '-a'], quiet);
  const listed = await run('apt-get', [...patient, 'update'], quiet);
  const installed = await run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', debianPackage], quiet);
  return [listed, installed].filter(({ ok }) => !ok).map(({ output }) => output.trim()).join('\n');
}

/** Sees to it that one of the programs is there, and gives its name. Throws with what to do where it cannot be installed. */
export async function ensureTool(programs, debianPackage) {
  lookAmongDaemons();
  const names = [programs].flat();
  const there = names.find(isOnPath);
  if (there) return there;
  const said = await installPackage(debianPackage);
  const installed = names.find(isOnPath);
  if (installed) return installed;
  throw new Error(`This test needs ${names.join(' or ')}: install it (on Debian: apt-get install ${debianPackage}).${said ? `\n${said}` : ''}`);
}
