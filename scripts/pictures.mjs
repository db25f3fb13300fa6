import { mkdirSync } from 'node:fs';
import { enter, openBrowser } from './bench/browser.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/building.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { startInstance } from './walkthrough/instance.mjs';

/** Takes the pictures of the README anew, from the demo council of a fresh house. */
const folder = at('docs', 'pictures');
const title = 'Änderung der Vorlage „Spielplatzplanung Werder“';
const password = 'Musterstadt-2026';

async function visitor(browser, url, name) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, locale: 'de-DE', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await enter(page, url, `${name}@musterstadt.example`, password);
  return page;
}

async function openMotion(page) {
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('[contenteditable="true"]').first().waitFor();
}

async function take(browser, url) {
  const chair = await visitor(browser, url, 'demir');
  await chair.getByRole('link', { name: title }).first().waitFor();
  await chair.screenshot({ path: `${folder}/today.png` });
  const manager = await visitor(browser, url, 'kuehn');
  await openMotion(chair);
  await openMotion(manager);
  await manager.getByText('Mindestens ein').click();
  // The other's caret travels, and the line "Gespeichert" comes back.
  await chair.waitForTimeout(2500);
  await chair.screenshot({ path: `${folder}/editor.png` });
}

await ensureInstalled(console.log);
await ensureBuilt(console.log);
await ensureBrowser();
mkdirSync(folder, { recursive: true });
const house = await startInstance();
const browser = await openBrowser();
try {
  await take(browser, house.url);
  console.log(`The pictures lie in ${folder}.`);
} finally {
  await browser.close();
  await house.stop();
}
process.exit(0);
