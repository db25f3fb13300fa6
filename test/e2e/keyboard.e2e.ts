import type { Browser, Page } from 'playwright-core';
import { demoPassword, people } from '../../apps/demo/people.js';
import { launchBrowser } from './support/browser.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Focused {
  readonly name: string;
  readonly seen: boolean;
}

/** What has the focus, and whether the screen shows it: the ring is drawn and the element lies inside the window. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: '', seen: true };
    const box = element.getBoundingClientRect();
    // A link whose target is the whole row draws its ring around the row.
    const rings = [getComputedStyle(element), getComputedStyle(element, '::after')];
    const drawn = rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px') || element.getAttribute('contenteditable') === 'true';
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { name: label.trim(), seen: drawn && box.bottom > 0 && box.top < innerHeight };
  });

/** Presses Tab until something of this name has the focus; collects what was passed without being seen. */
async function tabTo(page: Page, name: RegExp, unseen: string[], most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now.seen) unseen.push(now.name);
    if (name.test(now.name)) return;
  }
  throw new Error(`${most} times Tab did not lead to ${String(name)}`);
}

describe('without a mouse', () => {
  it('a member signs in, begins a motion, writes it, reaches the toolbar, and asks the fraction', async () => {
    const { page, complaints, context } = await Visitor.open(browser);
    const unseen: string[] = [];
    await page.goto('/anmelden');
    await page.getByLabel('E-Mail-Adresse').focus();
    await page.keyboard.type(people.demir.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/f/'));
    // A screen reader says where one is: the heading of the screen has the focus.
    await page.waitForFunction(() => document.activeElement?.localName === 'h1' && (document.activeElement.textContent ?? '').includes('Demir'));

    await tabTo(page, /^Anträge/, unseen);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Anträge' }).waitFor();
    await tabTo(page, /^Neuer Antrag$/, unseen);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Neuer Antrag' }).waitFor();
    await tabTo(page, /^Antrag/, unseen);
    await page.keyboard.press('Enter');

    const text = page.getByRole('textbox', { name: /Antragstext$/ });
    await text.waitFor();
    await page.getByText('Gespeichert', { exact: true }).first().waitFor();
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Bänke am Fluss');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Die Stadt stellt zehn Bänke auf.');
    await expect(text.getByRole('heading', { level: 1 }).innerText()).resolves.toBe('Bänke am Fluss');
    await expect(text.locator('[data-node="point"]').first().innerText()).resolves.toContain('zehn Bänke');
    await page.getByText('Gespeichert', { exact: true }).first().waitFor();

    await page.keyboard.press('Alt+F10');
    await expect(page.evaluate(() => document.activeElement?.closest('[role="toolbar"]') !== null)).resolves.toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').or(page.getByRole('combobox')).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await tabTo(page, /^Zur Abstimmung geben$/, unseen);
    await page.keyboard.press('Enter');
    await page.getByText('In Abstimmung').filter({ visible: true }).first().waitFor();
    expect({ unseen, complaints }).toEqual({ unseen: [], complaints: [] });
    await context.close();
  });
});
