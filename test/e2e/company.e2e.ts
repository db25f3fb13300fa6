import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults } from './support/checks.js';
import { MotionPage } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Everything the live region says from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const look = () => document.querySelectorAll('[role="status"]').forEach((region) => {
      const text = region.textContent ?? '';
      if (text !== '' && said.at(-1) !== text) said.push(text);
    });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => ('said' in window ? (window.said as string[]) : []));
}

async function together(): Promise<{ chair: Visitor; member: Visitor; own: MotionPage; others: MotionPage }> {
  const chair = await Visitor.signedIn(browser, 'demir');
  const own = await MotionPage.begin(chair.page, chair.fraction());
  await own.write(own.title, 'Nachtbus am Wochenende');
  await own.write(own.point(0), 'Der Nachtbus fährt freitags und samstags.');
  await own.write(own.reasoning, 'Viele kommen sonst nicht heim.');
  await own.saved();
  const member = await Visitor.signedIn(browser, 'kuehn');
  const others = await MotionPage.at(member.page, chair.page.url());
  await own.page.getByRole('button', { name: /Sabine Kühn/ }).waitFor();
  return { chair, member, own, others };
}

describe('company at a text', () => {
  it('is told of whoever writes in the own paragraph, once in a while, and of nobody else', async () => {
    const { chair, member, own, others } = await together();
    const said = await listen(chair.page);
    await own.point(0).click();
    await others.write(others.reasoning, ' Auch aus dem Umland.');
    await own.text.getByText('Auch aus dem Umland.').waitFor();
    expect((await said()).filter((text) => text.includes('bearbeitet'))).toEqual([]);
    await others.write(others.point(0), ' Er kostet nichts extra.');
    await own.text.getByText('Er kostet nichts extra.').waitFor();
    await chair.page.waitForFunction(() => 'said' in window && (window.said as string[]).some((text) => text.includes('bearbeitet')));
    expect((await said()).filter((text) => text.includes('bearbeitet'))).toEqual(['Sabine Kühn bearbeitet diesen Absatz.']);
    await Promise.all([chair.close(), member.close()]);
  });

  it('is quiet when somebody wants it so, also after coming back', async () => {
    const { chair, member, own, others } = await together();
    await chair.page.getByRole('button', { name: /^Wer hier ist/ }).click();
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByText('Ruhe beim Schreiben').click();
    expect(await accessibilityFaults(chair.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Schließen' }).click();
    await chair.page.reload();
    await own.text.waitFor();
    await own.saved();
    const said = await listen(chair.page);
    await own.point(0).click();
    await others.write(others.point(0), ' Er kostet nichts extra.');
    await own.text.getByText('Er kostet nichts extra.').waitFor();
    await own.text.locator('.caret').waitFor({ state: 'attached' });
    expect(await own.text.locator('.caret-name').isVisible()).toBe(false);
    await member.close();
    await chair.page.getByRole('button', { name: /^Wer hier ist: Kemal Demir \(Sie\)$/ }).waitFor();
    expect((await said()).filter((text) => /bearbeitet|nicht mehr hier/.test(text))).toEqual([]);
    await chair.close();
  });

  it('can be followed to where somebody writes, until one goes an own way', async () => {
    const { chair, member, own, others } = await together();
    await own.toEnd(own.point(0));
    await chair.page.keyboard.press('Enter');
    await own.paste(`<ol>${Array.from({ length: 45 }, (_, line) => `<li><p>Zeile ${line}</p></li>`).join('')}</ol>`);
    await own.text.getByText('Zeile 44').waitFor();
    await own.saved();
    await chair.page.keyboard.press('Control+Home');
    await others.reasoning.scrollIntoViewIfNeeded();
    await others.reasoning.click();
    await chair.page.getByRole('button', { name: /^Wer hier ist/ }).click();
    await chair.page.getByRole('button', { name: 'Sabine Kühn folgen' }).click();
    const bar = chair.page.getByRole('region', { name: 'Sie folgen Sabine Kühn' });
    await bar.waitFor();
    // By its first words: the caret of the other one stands somewhere in the paragraph, with a name.
    const visible = (passage: string) => chair.page.waitForFunction((words) => {
      const element = [...document.querySelectorAll('[role="textbox"] p')].find((each) => each.textContent?.startsWith(words));
      const box = element?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }, passage);
    await visible('Viele ');
    await others.point(0).click();
    await visible('Der Na');
    await own.text.focus();
    await chair.page.keyboard.press('ArrowDown');
    await bar.waitFor({ state: 'hidden' });
    expect([...chair.complaints, ...member.complaints]).toEqual([]);
    await Promise.all([chair.close(), member.close()]);
  });

  it('keeps its words when somebody takes back the own ones', async () => {
    const { chair, member, own, others } = await together();
    await own.write(own.point(0), ' Eigenes Wort.');
    await others.text.getByText('Eigenes Wort.').waitFor();
    await others.write(others.point(0), ' Fremdes Wort.');
    await own.text.getByText('Fremdes Wort.').waitFor();
    await chair.page.keyboard.press('Control+z');
    await others.text.getByText('Eigenes Wort.').waitFor({ state: 'detached' });
    await expect(own.point(0).innerText()).resolves.toContain('Fremdes Wort.');
    for (let more = 0; more < 5; more += 1) await chair.page.keyboard.press('Control+z');
    await own.saved();
    await expect(others.point(0).innerText()).resolves.toContain('Fremdes Wort.');
    await Promise.all([chair.close(), member.close()]);
  });

  it('learns in a sentence, and without asking, when somebody may do less', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    await chair.page.getByRole('link', { name: /Stadtbücherei/ }).first().click();
    await chair.page.waitForURL(/\/antraege\/[0-9a-f-]{36}/);
    const own = await MotionPage.at(chair.page, chair.page.url());
    const guest = await Visitor.signedIn(browser, 'roth');
    const others = await MotionPage.at(guest.page, chair.page.url());
    await guest.page.getByText('Sie können lesen und kommentieren').first().waitFor();
    const change = async (level: string): Promise<void> => {
      await chair.page.getByRole('button', { name: 'Freigabe für Dr. Ulrike Roth ändern' }).click();
      const form = chair.page.getByRole('dialog');
      await form.getByText(level).click();
      await form.getByRole('button', { name: 'Freigabe ändern' }).click();
      await form.waitFor({ state: 'hidden' });
    };
    await own.page.locator('summary').filter({ hasText: 'Freigegeben für' }).click();
    await change('Lesen: nur den Text');
    await guest.page.getByText('Sie können diesen Text jetzt nur noch lesen.').waitFor();
    await guest.page.getByRole('button', { name: /^Kommentar \(/ }).waitFor({ state: 'hidden' });
    await change('Kommentieren:');
    await guest.page.getByText('Sie können jetzt lesen und kommentieren.').waitFor();
    expect([await others.text.getAttribute('contenteditable'), ...chair.complaints, ...guest.complaints]).toEqual(['false']);
    await Promise.all([chair.close(), guest.close()]);
  });
});
