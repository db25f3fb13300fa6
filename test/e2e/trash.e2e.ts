import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './support/checks.js';
import { launchBrowser } from './support/browser.js';
import { until } from '../support/until.js';
import { act, lookAgain, routeOf, two } from './support/device.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Looks at the page now and then until it shows these words. */
const shows = (page: Page, words: string) =>
  until(async () => {
    await lookAgain(page);
    return (await page.getByText(words).count()) > 0 || null;
  });

const told = (page: Page) => page.getByRole('heading', { level: 1, name: '„Bänke am Deich“ liegt im Papierkorb' });

describe('a motion that somebody puts into the trash', () => {
  it('says so to those who sit at it, where they write and where they read, and opens again when it is taken back', async () => {
    const { first, second, mine } = await two(browser);
    const { page } = first;
    await mine.write(mine.point(0), 'Am Deich stehen Bänke.');
    await mine.saved();
    const address = page.url();
    const reading = await first.context.newPage();
    await reading.goto(`${address}/lesefassung`);
    await reading.getByText('Am Deich stehen Bänke.').waitFor();

    expect(await act(second.page, 'DELETE', routeOf(page))).toBe(200);
    await told(page).waitFor();
    await page.getByText(/^Sabine Kühn hat diesen Antrag in den Papierkorb gelegt .* Der gespeicherte Text ist sicher\./).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('„Bänke am Deich“ liegt im Papierkorb');
    expect(await accessibilityFaults(page)).toEqual([]);
    // Whoever put it there sees the same: it is told by the house, not by the button.
    await told(second.page).waitFor();
    await lookAgain(reading);
    await told(reading).waitFor();

    await page.getByRole('button', { name: 'Zurückholen' }).click();
    await mine.text.getByText('Am Deich stehen Bänke.').waitFor();
    await mine.saved();
    await mine.write(mine.point(0), ' Und Tische.');
    await mine.saved();
    for (const page of [reading, second.page]) await shows(page, 'Und Tische.');
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await Promise.all([first.close(), second.close()]);
  });

  it('leads whoever put it there back to the list', async () => {
    const { first, second, mine } = await two(browser);
    const { page } = first;
    await page.getByRole('button', { name: 'Weitere Schritte' }).click();
    await page.getByRole('menuitem', { name: 'In den Papierkorb' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'In den Papierkorb' }).click();
    await page.waitForURL(/antraege$/);
    await page.getByText('Der Antrag liegt im Papierkorb.').first().waitFor();
    await told(second.page).waitFor();
    expect(await mine.text.count()).toBe(0);
    await Promise.all([first.close(), second.close()]);
  });
});
