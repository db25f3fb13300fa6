import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Cookie } from 'playwright-core';

const folder = process.env['SESSIONS_DIR'];
const fileOf = (who: string): string | null => (folder === undefined ? null : join(folder, `${process.env['JEST_WORKER_ID'] ?? 1}-${who}.json`));

/**
 * Who signed in once in this run comes back with the same session, as a browser that was closed in between does. Checking a
 * password is made to be slow; that it works is the matter of the tests that begin at the sign-in.
 */
export async function comeBack(context: BrowserContext, who: string): Promise<void> {
  const file = fileOf(who);
  if (file === null || !existsSync(file)) return;
  const cookies: Cookie[] = JSON.parse(readFileSync(file, 'utf8'));
  await context.addCookies(cookies);
}

export async function remember(context: BrowserContext, who: string): Promise<void> {
  const file = fileOf(who);
  if (file !== null) writeFileSync(file, JSON.stringify(await context.cookies()), { mode: 0o600 });
}
