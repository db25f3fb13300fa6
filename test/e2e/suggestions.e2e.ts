import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults } from './support/checks.js';
import { MotionPage, writeWhole } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Shares the motion that is open with the guest, to suggest. */
async function shareWithGuest(page: Page): Promise<void> {
  await page.getByText('Freigegeben für', { exact: true }).click();
  await page.getByRole('button', { name: 'Mit Gästen teilen' }).click();
  const form = page.getByRole('dialog');
  await form.getByText(/^Vorschlagen:/).click();
  await form.getByRole('button', { name: 'Freigeben' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Writes other words in place of the last letters of a passage. */
async function replaceEnd(motion: MotionPage, passage: ReturnType<MotionPage['point']>, letters: number, words: string): Promise<void> {
  await motion.toEnd(passage);
  for (let letter = 0; letter < letters; letter += 1) await motion.page.keyboard.press('Backspace');
  await motion.page.keyboard.type(words, { delay: 5 });
}

describe('suggestions', () => {
  it('of a guest are taken over and refused one by one, while the motion is written on', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const motion = await MotionPage.begin(chair.page, chair.fraction());
    await writeWhole(motion, `Vorschlag am Markt ${Date.now() % 100_000}`);
    await shareWithGuest(chair.page);

    const guest = await Visitor.signedIn(browser, 'roth');
    await guest.page.goto(chair.page.url());
    await guest.page.getByRole('button', { name: 'Vorschlag schreiben' }).first().click();
    await guest.page.getByText('Sie schreiben einen Vorschlag. Der Text des Antrags ändert sich erst, wenn jemand ihn übernimmt.').waitFor();
    const suggestion = new MotionPage(guest.page);
    await suggestion.saved();
    await replaceEnd(suggestion, suggestion.point(0), 'lässt.'.length, 'ließe.');
    await suggestion.write(suggestion.reasoning, ' Das ist unnötig.');
    await suggestion.saved();
    await suggestion.text.locator('ins').filter({ hasText: 'unnötig' }).waitFor();

    const member = await Visitor.signedIn(browser, 'kuehn');
    const beside = await MotionPage.at(member.page, chair.page.url());
    await beside.write(beside.title, ' neu');
    await beside.saved();
    await suggestion.title.filter({ hasText: ' neu' }).waitFor();

    await motion.text.locator('ins').filter({ hasText: 'unnötig' }).waitFor();
    expect(await motion.reasoning.evaluate((line) => [...line.childNodes].filter((node) => node.nodeName === '#text').map((node) => node.textContent).join(''))).not.toContain('unnötig');
    await chair.page.getByRole('tab', { name: /Vorschläge/ }).click();
    const panel = chair.page.getByRole('tabpanel');
    expect(await accessibilityFaults(chair.page)).toEqual([]);
    await panel.getByRole('button', { name: /^Ablehnen: .*unnötig/ }).click();
    await panel.getByText('unnötig').waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: /^Übernehmen: / }).first().click();
    await motion.point(0).getByText(/umsetzen ließe\./).waitFor();
    await panel.getByText('Es gibt keine offenen Vorschläge.').waitFor();

    await beside.point(0).getByText(/umsetzen ließe\./).waitFor();
    await guest.page.getByText('Dieser Vorschlag ist übernommen.').waitFor();
    await guest.page.getByRole('button', { name: 'Zum Antrag' }).click();
    await suggestion.point(0).getByText(/umsetzen ließe\./).waitFor();
    for (const { text } of [motion, beside, suggestion]) expect(await text.innerText()).not.toContain('unnötig');
    expect([...chair.complaints, ...guest.complaints, ...member.complaints]).toEqual([]);
    await Promise.all([chair.close(), guest.close(), member.close()]);
  });
});
