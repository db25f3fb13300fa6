import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { lookAgain } from './support/device.js';
import { MotionPage, writeWhole } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const reason = 'Die Anlage mit der Kostenschätzung fehlt.';

describe('a motion that the council office returns', () => {
  it('comes back with the reason, is mended as a new version and filed again', async () => {
    const title = `Wochenmarkt am Abend ${Date.now() % 100_000}`;
    const chair = await Visitor.signedIn(browser, 'vogel');
    const motion = await MotionPage.begin(chair.page, chair.fraction());
    await writeWhole(motion, title);
    const address = chair.page.url();
    await motion.step('Zur Abstimmung geben');
    await motion.step('Zustimmen');
    await motion.adopt();
    await motion.file();

    const clerk = await Visitor.signedIn(browser, 'lorenz');
    await clerk.page.getByRole('link', { name: new RegExp(title) }).click();
    await clerk.page.getByLabel('Grund').fill(reason);
    await clerk.page.getByRole('button', { name: 'Mit Grund zurückgeben' }).click();
    await clerk.page.getByText('Zurückgegeben', { exact: true }).first().waitFor();

    await lookAgain(chair.page);
    await chair.page.getByText(reason).first().waitFor();
    await chair.page.goto(address);
    await chair.page.getByText(reason).first().waitFor();
    await motion.step('Neue Fassung beginnen');
    await chair.page.getByRole('alertdialog').or(chair.page.getByRole('dialog')).getByRole('button', { name: 'Neue Fassung beginnen' }).click();
    await motion.saved();
    await motion.write(motion.reasoning, ' Die Kosten schätzen wir auf 4.000 Euro.');
    await motion.saved();
    await motion.step('Zur Abstimmung geben');
    await motion.step('Zustimmen');
    await motion.adopt();
    await motion.file();

    await clerk.page.goto('/posteingang');
    const entries = clerk.page.getByRole('link', { name: new RegExp(title) });
    await entries.nth(1).waitFor();
    await expect(entries.count()).resolves.toBe(2);
    expect([...chair.complaints, ...clerk.complaints]).toEqual([]);
    await Promise.all([chair.close(), clerk.close()]);
  });
});
