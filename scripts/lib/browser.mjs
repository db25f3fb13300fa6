import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot } from '../../libs/adapters/embedded-postgres/person.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** The path of a Chromium or Chrome on this machine, or null. `CHROME_PATH` goes first. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [process.env.CHROME_PATH, ...onPath, ...(places[process.platform] ?? [])];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Installs Chromium where that is a matter of one command. Throws with what to do where it is not. */
export async function ensureBrowser() {
  if (findBrowser()) return;
  if (existsSync('/etc/debian_version') && isRoot()) {
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update'], quiet);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  }
  if (!findBrowser()) throw new Error('The browser tests need Chromium or Google Chrome: install one, or name it by CHROME_PATH.');
}
