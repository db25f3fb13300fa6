import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a page asks for, pages, scripts and styles, in kB as gzip sends them. Fonts and pictures have budgets of their own. */
class Scales {
  private readonly weights = new Map<string, Promise<number>>();

  constructor(page: Page) {
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\.(js|css)$/.test(pathname) || response.request().isNavigationRequest()) {
        this.weights.set(pathname, response.body().then((bytes) => gzipSync(bytes).length / 1000, () => 0));
      }
    });
  }

  asked(): ReadonlySet<string> {
    return new Set(this.weights.keys());
  }

  async kilobytes(without: ReadonlySet<string> = new Set()): Promise<number> {
    const all = await Promise.all([...this.weights].filter(([path]) => !without.has(path)).map(([, weight]) => weight));
    return all.reduce((sum, weight) => sum + weight, 0);
  }
}

/** What was asked for when there was a text to write in already: the papers beside it. */
const askedAfterTheText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [text] = performance.getEntriesByName('text', 'mark');
    const later = performance.getEntriesByType('resource').filter(({ startTime }) => text !== undefined && startTime > text.startTime);
    return later.map(({ name }) => new URL(name).pathname);
  });

/** Kilobytes. */
const most = 200;

describe('What a browser has to load', () => {
  it('is at most 200 kB for the sign-in', async () => {
    const visitor = await Visitor.open(browser);
    const scales = new Scales(visitor.page);
    await visitor.page.goto('/', { waitUntil: 'networkidle' });
    await visitor.page.getByLabel('E-Mail-Adresse').waitFor();
    expect(await scales.kilobytes()).toBeGreaterThan(100);
    expect(await scales.kilobytes()).toBeLessThanOrEqual(most);
    await visitor.close();
  });

  it('is at most 200 kB more for a text one can write in', async () => {
    const visitor = await Visitor.signedIn(browser, 'demir');
    const { page } = visitor;
    // Where data is dear, nothing is fetched ahead: all of it comes with the click.
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    const scales = new Scales(page);
    await page.goto(`${visitor.fraction()}/antraege/neu`, { waitUntil: 'networkidle' });
    const begin = page.getByRole('button', { name: /^Antrag/ });
    // On a busy machine the network rests also while a script is read that asks for more.
    await begin.waitFor();
    await page.waitForLoadState('networkidle');
    const before = scales.asked();
    await begin.click();
    await page.getByRole('textbox', { name: /Antragstext$/ }).waitFor();
    await page.waitForLoadState('networkidle');
    const without = new Set([...before, ...(await askedAfterTheText(page))]);
    expect(await scales.kilobytes(without)).toBeGreaterThan(100);
    expect(await scales.kilobytes(without)).toBeLessThanOrEqual(most);
    await visitor.close();
  });
});
