import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { MotionPage, writeWhole } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the main job', () => {
  it('goes from the first word to the confirmed filing, in two browsers and at the clerk', async () => {
    const title = `Trinkbrunnen am Markt ${Date.now() % 100_000}`;
    const member = await Visitor.signedIn(browser, 'ahrens', { keepsShell: true });
    const motion = await MotionPage.begin(member.page, await ownFraction(member));
    await writeWhole(motion, title);

    const chair = await Visitor.signedIn(browser, 'demir', { keepsShell: true });
    const beside = await MotionPage.at(chair.page, member.page.url());
    await Promise.all([motion.write(motion.point(0), ' Sie berichtet im Frühjahr.'), beside.write(beside.reasoning, ' Im Sommer fehlt es an Wasser.')]);
    await Promise.all([motion.saved(), beside.saved()]);
    await motion.text.getByText('Im Sommer fehlt es an Wasser.').waitFor();
    await beside.text.getByText('Sie berichtet im Frühjahr.').waitFor();
    await motion.text.locator('.caret-name').filter({ hasText: 'Kemal Demir' }).waitFor({ state: 'attached' });

    await motion.step('Zur Abstimmung geben');
    await motion.step('Zustimmen');
    await beside.step('Zustimmen');
    await beside.adopt();
    await expect(motion.text.getAttribute('contenteditable')).resolves.toBe('false');
    await beside.file();

    const clerk = await Visitor.signedIn(browser, 'lorenz', { keepsShell: true });
    await clerk.page.getByRole('link', { name: new RegExp(title) }).click();
    await clerk.page.getByRole('button', { name: 'Eingang bestätigen' }).click();
    await clerk.page.getByText('Bestätigt', { exact: true }).first().waitFor();

    await chair.page.getByText('Eingang vom Ratsbüro bestätigt').first().waitFor();
    const [receipt] = await Promise.all([chair.page.waitForEvent('download'), chair.page.getByRole('link', { name: 'Beleg als PDF' }).click()]);
    expect(receipt.suggestedFilename()).toMatch(/\.pdf$/);
    expect([...member.complaints, ...chair.complaints, ...clerk.complaints]).toEqual([]);
    await Promise.all([member.close(), chair.close(), clerk.close()]);
  });
});

/** Renate Ahrens sits in two fractions; the motion is written in the Ratsfraktion. */
async function ownFraction({ page }: Visitor): Promise<string> {
  const answer = await page.request.get('/api/me');
  const me: { fractions: { fractionId: string; shortName: string }[] } = await answer.json();
  const seat = me.fractions.find(({ shortName }) => shortName === 'Ratsfraktion');
  return `/f/${seat?.fractionId ?? ''}`;
}
