import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { cutSentence, keptOf, lookAgain, shellKept, two, unsaved } from './support/device.js';
import { MotionPage } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('Without a network', () => {
  it('the open motion is read and written after a reload, and both texts merge on return', async () => {
    const { first, second, mine, theirs } = await two(browser);
    const { page, context } = first;
    await mine.write(mine.point(0), 'Vor dem Ausfall.');
    await mine.saved();

    await context.setOffline(true);
    await page.getByText(cutSentence).waitFor({ timeout: 3_000 });
    await mine.write(mine.point(0), ' Im Zug geschrieben.');
    await unsaved(page).waitFor();
    // A call that fails meanwhile adds no second sentence.
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/motions/'));
    await lookAgain(page);
    await failed;
    await page.waitForTimeout(1_000);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([expect.stringMatching(cutSentence)]);
    await theirs.write(theirs.title, 'Zur selben Zeit im Büro');
    await theirs.saved();

    await page.reload();
    await mine.text.waitFor();
    expect(await mine.point(0).innerText()).toContain('Vor dem Ausfall. Im Zug geschrieben.');
    expect(await unsaved(page).innerText()).toMatch(/Nicht gespeichert \(\d+ Änderung/);
    await mine.write(mine.point(0), ' Und nach dem Neuladen.');

    await context.setOffline(false);
    await mine.saved();
    await theirs.text.getByText('Im Zug geschrieben. Und nach dem Neuladen.').waitFor();
    await mine.text.getByText('Zur selben Zeit im Büro').waitFor();
    await page.reload();
    await mine.saved();
    expect(await mine.point(0).innerText()).toContain('Vor dem Ausfall. Im Zug geschrieben. Und nach dem Neuladen.');
    await first.close();
    await second.close();
  });

  it('a motion that was never opened here says so instead of waiting', async () => {
    const visitor = await Visitor.signedIn(browser, 'demir', { keepsShell: true });
    const { page, context } = visitor;
    await page.goto(`${visitor.fraction()}/antraege`);
    await shellKept(page);
    const [link] = await page.locator('main a[href*="/antraege/"]').evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? '').filter((href) => !/neu$|uebernehmen$/.test(href)));
    await context.setOffline(true);
    await page.goto(link ?? '');
    await page.getByText('Der Server ist nicht erreichbar').first().waitFor();
    await page.goto(`${visitor.fraction()}/antraege`);
    // In the list it is no link then, and says why.
    await page.getByText('ohne Verbindung nicht verfügbar').first().waitFor();
    expect(await page.locator(`main a[href="${link ?? ''}"]`).count()).toBe(0);
    await visitor.close();
  });

  it('nothing stays on the device after signing out, in no page', async () => {
    const visitor = await Visitor.signedIn(browser, 'demir', { keepsShell: true });
    const { page, context } = visitor;
    const motion = await MotionPage.begin(page, visitor.fraction());
    await motion.write(motion.point(0), 'Nur für uns.');
    await motion.saved();
    expect(/Kemal Demir[^]*fraktionsraum-text-[^]*Beschlussvorschlag/.test(await keptOf(page))).toBe(true);
    const other = await context.newPage();
    await MotionPage.at(other, page.url());
    await other.goto(visitor.fraction());
    await other.getByRole('button', { name: /^Konto|Demir/ }).first().click();
    await other.getByRole('menuitem', { name: 'Abmelden' }).click();
    await other.waitForURL(/anmelden/);
    await page.waitForURL(/anmelden/);
    expect(/Demir|Beschlussvorschlag|fraktionsraum-text-/.exec(await keptOf(page))).toBeNull();
    await visitor.close();
  });
});

describe('Where no WebSocket gets through', () => {
  it('two people still write together, and are told that it takes a moment', async () => {
    const first = await Visitor.signedIn(browser, 'demir');
    const second = await Visitor.signedIn(browser, 'kuehn');
    for (const { page } of [first, second]) await page.routeWebSocket(/\/collab\//, (socket) => socket.close());
    const mine = await MotionPage.begin(first.page, first.fraction());
    await first.page.getByText('Die Verbindung ist eingeschränkt').waitFor();
    const theirs = await MotionPage.at(second.page, first.page.url());
    await mine.write(mine.point(0), 'Aus dem Rathausnetz.');
    await theirs.text.getByText('Aus dem Rathausnetz.').waitFor();
    await theirs.write(theirs.title, 'Aus der Schule');
    await mine.text.getByText('Aus der Schule').waitFor();
    await mine.saved();
    await theirs.saved();
    await first.page.reload();
    await mine.text.getByText('Aus der Schule').waitFor();
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.close();
    await second.close();
  });
});
