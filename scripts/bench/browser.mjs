import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../lib/browser.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const editable = '[contenteditable="true"]';

export const openBrowser = () => chromium.launch({ executablePath: findBrowser() ?? undefined, args: flags });

/** Signs in by the screen; resolves when the first page of the fraction stands. */
export async function enter(page, url, email, password) {
  await page.goto(url);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/f\//);
}

/** Code and styles (no fonts, no pictures) that a page asks the server for. */
function codeOf(page) {
  const asked = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname) || pathname === '/') asked.add(pathname);
  });
  return asked;
}

const kilobytes = (web, paths) => [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(web, path === '/' ? 'index.html' : path))).length, 0) / 1000;

/** A browser window of its own, signed in, at the list of drafts. `dear`: where data costs, nothing is fetched ahead. */
async function atDrafts(browser, { url, email, password }, dear = false) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  if (dear) await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const asked = codeOf(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const first = new Set(asked);
  await enter(page, url, email, password);
  const drafts = url + new URL(page.url()).pathname.replace(/\/?$/, '/antraege?stand=draft');
  await page.goto(drafts, { waitUntil: 'networkidle' });
  return { page, asked, first, drafts };
}

/** Milliseconds from a click in the list to a text one can write in. */
async function click(page) {
  const begun = performance.now();
  await page.locator('main a[href*="/antraege/"]:not([href$="/neu"]):not([href$="/uebernehmen"])').first().click();
  await page.locator(editable).first().waitFor({ state: 'visible', timeout: 20_000 });
  return performance.now() - begun;
}

/** What was asked for when there was a text to write in already. */
const afterTheText = (page) =>
  page.evaluate(() => {
    const [text] = performance.getEntriesByName('text', 'mark');
    return performance.getEntriesByType('resource').filter(({ startTime }) => startTime > text.startTime).map(({ name }) => new URL(name).pathname);
  });

/** Sizes in kB, and the first click of a browser that has fetched nothing ahead. */
async function sizes(browser, house) {
  const { page, asked, first } = await atDrafts(browser, house, true);
  const before = new Set(asked);
  const bare = await click(page);
  await page.waitForLoadState('networkidle');
  const later = new Set(await afterTheText(page));
  const added = [...asked].filter((path) => !before.has(path));
  await page.context().close();
  const weigh = (paths) => kilobytes(house.web, paths);
  return { first: weigh(first), editor: weigh(added.filter((path) => !later.has(path))), papers: weigh(added.filter((path) => later.has(path))), bare };
}

/** The first click of a fresh browser, three seconds after its list stood there. */
async function freshClick(browser, house) {
  const { page } = await atDrafts(browser, house);
  await page.waitForTimeout(3_000);
  const taken = await click(page);
  await page.context().close();
  return taken;
}

async function laterClicks(browser, house) {
  const { page, drafts } = await atDrafts(browser, house);
  const clicks = [];
  for (let run = 0; run <= house.runs; run += 1) {
    await page.goto(drafts, { waitUntil: 'networkidle' });
    clicks.push(await click(page));
  }
  await page.context().close();
  return clicks.slice(1);
}

async function several(times, act) {
  const results = [];
  for (let run = 0; run < times; run += 1) results.push(await act());
  return results;
}

/** First load, what the editor adds to it (kB), and the milliseconds from a click in the list to a text one can write in. */
export async function measure(house) {
  const browser = await openBrowser();
  try {
    const weighed = await several(3, () => sizes(browser, house));
    const fresh = await several(3, () => freshClick(browser, house));
    const [{ first, editor, papers }] = weighed;
    return { first, editor, papers, bare: weighed.map(({ bare }) => bare), fresh, warm: await laterClicks(browser, house) };
  } finally {
    await browser.close();
  }
}
