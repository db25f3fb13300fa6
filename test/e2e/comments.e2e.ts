import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults, stickingOut } from './support/checks.js';
import { MotionPage, writeWhole } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Marks these words of the text as a hand with a mouse would: everything between two points of one paragraph. */
async function mark(passage: Locator, words: string): Promise<void> {
  await passage.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`The passage does not say ${wanted}`);
  }, words);
}

const panel = (page: Page): Locator => page.getByRole('tabpanel');
const commented = (motion: MotionPage): Promise<string> => motion.text.locator('.commented').first().innerText();

/** A motion of Kemal Demir, shared with the guest by the dialog. */
async function sharedMotion(chair: Visitor): Promise<{ motion: MotionPage; title: string }> {
  const title = `Sitzbänke am Fluss ${Date.now() % 100_000}`;
  const motion = await MotionPage.begin(chair.page, chair.fraction());
  await writeWhole(motion, title);
  await chair.page.getByText('Freigegeben für', { exact: true }).click();
  await chair.page.getByRole('button', { name: 'Mit Gästen teilen' }).click();
  const form = chair.page.getByRole('dialog');
  await form.getByLabel('Person', { exact: true }).selectOption({ label: 'Dr. Ulrike Roth (Gast)' });
  await form.getByText('Kommentieren: Die Person sieht auch die Kommentare').click();
  await form.getByRole('button', { name: 'Freigeben' }).click();
  await form.waitFor({ state: 'hidden' });
  return { motion, title };
}

describe('comments', () => {
  it('go back and forth between a guest and a member, live, while the text is written on', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const { motion } = await sharedMotion(chair);
    const guest = await Visitor.signedIn(browser, 'roth');
    const beside = new MotionPage(guest.page);
    await guest.page.goto(chair.page.url());
    await beside.text.waitFor();
    await guest.page.getByText('Sie können lesen und kommentieren').first().waitFor();

    await mark(beside.point(0), 'wie sich das umsetzen lässt');
    await guest.page.getByRole('button', { name: /^Kommentar \(/ }).click();
    await panel(guest.page).getByLabel('Ihr Kommentar').fill('Wer bezahlt das?');
    await panel(guest.page).getByRole('button', { name: 'Senden' }).click();

    await motion.text.locator('.commented').waitFor();
    expect(await commented(motion)).toBe('wie sich das umsetzen lässt');
    await motion.point(0).click();
    await chair.page.keyboard.press('Home');
    await chair.page.keyboard.type('Bis zum Sommer: ');
    await beside.text.getByText('Bis zum Sommer:').waitFor();
    expect([await commented(motion), await commented(beside)]).toEqual(['wie sich das umsetzen lässt', 'wie sich das umsetzen lässt']);

    await motion.text.locator('.commented').first().click();
    await panel(chair.page).getByText('Wer bezahlt das?').waitFor();
    await panel(chair.page).getByRole('button', { name: 'Antworten' }).click();
    const answer = panel(chair.page).getByLabel('Ihre Antwort');
    await answer.pressSequentially('Der Haushalt, @Ul');
    await chair.page.getByRole('option', { name: 'Dr. Ulrike Roth' }).waitFor();
    await answer.press('Enter');
    await expect(answer.inputValue()).resolves.toBe('Der Haushalt, @Dr. Ulrike Roth ');
    expect(await accessibilityFaults(chair.page)).toEqual([]);
    await answer.press('Control+Enter');
    await panel(guest.page).getByText('Der Haushalt,').waitFor();

    await panel(chair.page).getByRole('button', { name: 'Erledigt', exact: true }).click();
    await panel(guest.page).getByRole('button', { name: 'Erledigt 1' }).waitFor();
    await guest.page.goto(`${guest.fraction()}/hinweise`);
    await guest.page.getByText('Kemal Demir hat Sie in einem Kommentar angesprochen').first().waitFor();
    expect([...chair.complaints, ...guest.complaints]).toEqual([]);
    await Promise.all([chair.close(), guest.close()]);
  });

  it('stay in the list with their words when the passage is gone, and lead by keyboard from one to the next', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const motion = await MotionPage.begin(chair.page, chair.fraction());
    await motion.write(motion.title, 'Fahrradbügel');
    await motion.write(motion.point(0), 'Am Bahnhof werden vierzig Fahrradbügel aufgestellt.');
    await motion.write(motion.reasoning, 'Es fehlen Plätze.');
    await motion.saved();
    for (const [passage, words] of [[motion.point(0), 'vierzig Fahrradbügel'], [motion.reasoning, 'Plätze']] as const) {
      await passage.click();
      await mark(passage, words);
      await chair.page.waitForFunction((wanted) => getSelection()?.toString() === wanted, words);
      await chair.page.keyboard.press('Control+Alt+m');
      await panel(chair.page).getByLabel('Ihr Kommentar').fill(`Zu ${words}`);
      await chair.page.keyboard.press('Control+Enter');
      await panel(chair.page).getByLabel('Ihr Kommentar').waitFor({ state: 'hidden' });
    }
    await panel(chair.page).getByRole('button', { name: 'Nächster Kommentar' }).click();
    await expect(motion.text.locator('.commented-now').innerText()).resolves.toBe('vierzig Fahrradbügel');
    await mark(motion.point(0), 'vierzig Fahrradbügel');
    await chair.page.waitForFunction(() => getSelection()?.toString() === 'vierzig Fahrradbügel');
    await motion.text.focus();
    await chair.page.keyboard.press('Delete');
    await panel(chair.page).getByText('Stelle nicht mehr im Text').waitFor();
    await expect(panel(chair.page).locator('blockquote').innerText()).resolves.toBe('vierzig Fahrradbügel');
    await chair.page.keyboard.press('Control+z');
    await panel(chair.page).getByText('Stelle nicht mehr im Text').waitFor({ state: 'hidden' });
    expect(chair.complaints).toEqual([]);
    await chair.close();
  });

  it('lie above the text as a sheet on a tablet and on a phone', async () => {
    for (const size of ['tablet', 'narrow'] as const) {
      const chair = await Visitor.signedIn(browser, 'demir', { size, dark: size === 'narrow' });
      const motion = await MotionPage.begin(chair.page, chair.fraction());
      await motion.write(motion.title, 'Sonnensegel');
      await motion.saved();
      await chair.page.getByRole('button', { name: /^Kommentar \(/ }).click();
      const sheet = chair.page.getByRole('dialog');
      await sheet.getByLabel('Ihr Kommentar').fill('Auch für den Spielplatz?');
      await sheet.getByRole('button', { name: 'Senden' }).click();
      await sheet.getByText('Auch für den Spielplatz?').waitFor();
      expect([size, await accessibilityFaults(chair.page), await stickingOut(chair.page)]).toEqual([size, [], []]);
      await sheet.getByRole('button', { name: 'Sonnensegel' }).click();
      await sheet.waitFor({ state: 'hidden' });
      await expect(motion.text.locator('.commented-now').innerText()).resolves.toContain('Sonnensegel');
      expect(chair.complaints).toEqual([]);
      await chair.close();
    }
  });
});
