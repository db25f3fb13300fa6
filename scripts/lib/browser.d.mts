/** The path of a Chromium or Chrome on this machine, or null. `CHROME_PATH` goes first. */
export function findBrowser(): string | null;

/** Installs Chromium where that is a matter of one command. Throws with what to do where it is not. */
export function ensureBrowser(): Promise<void>;
