import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './tool.mjs';

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
  const said = await installPackage('chromium');
  if (!findBrowser()) throw new Error(`The browser tests need Chromium or Google Chrome: install one, or name it by CHROME_PATH.${said ? `\n${said}` : ''}`);
}
