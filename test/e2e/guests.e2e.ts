import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults, settled, stickingOut } from './support/checks.js';
import { bring, fractionOf, line, newFolder, text, verb } from './support/file-area.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Names are new for each attempt. */
let mark: string;
beforeEach(() => (mark = String(Date.now() % 1_000_000)));

describe('the file area of a guest', () => {
  it('shows what was shared and nothing beside it', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const { page } = chair;
    await page.goto(`${await fractionOf(chair)}/dateien`);
    await settled(page);
    const [shared, closed] = [`Gutachten ${mark}.txt`, `Intern ${mark}.txt`];
    await bring(page, [text(shared, 'offen'), text(closed, 'zu')]);
    await line(page, shared).waitFor();
    await line(page, closed).waitFor();
    await verb(page, shared, 'Wer sieht das?');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Person hinzufügen').selectOption({ label: 'Dr. Ulrike Roth (Gast)' });
    await dialog.getByLabel('Recht', { exact: true }).selectOption({ label: 'darf bearbeiten' });
    await dialog.getByText(/Gäste, die bearbeiten dürfen/).waitFor();
    await dialog.getByText(/Personen können das lesen/).waitFor();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await line(page, shared).getByText(/Roth/).waitFor();

    const guest = await Visitor.signedIn(browser, 'roth');
    await guest.page.goto(page.url());
    await settled(guest.page);
    await line(guest.page, shared).waitFor();
    expect(await line(guest.page, closed).count()).toBe(0);
    await expect(guest.page.getByRole('button', { name: 'Hochladen' }).count()).resolves.toBe(0);
    await guest.page.getByRole('button', { name: `Aktionen für ${shared}` }).click();
    await guest.page.getByRole('menuitem', { name: 'Umbenennen' }).waitFor();
    expect(await guest.page.getByRole('menuitem').allInnerTexts()).toEqual(['Herunterladen', 'Wer sieht das?', 'Fassungen', 'Neue Fassung hochladen', 'Umbenennen']);
    await guest.page.getByRole('menuitem', { name: 'Umbenennen' }).click();
    await guest.page.getByRole('dialog').getByLabel('Name').fill(`Geprüft ${shared}`);
    await guest.page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await line(guest.page, `Geprüft ${shared}`).waitFor();
    expect([...(await accessibilityFaults(guest.page)), ...(await stickingOut(guest.page))]).toEqual([]);
    await Promise.all([chair.close(), guest.close()]);
  });

  it('lets them throw away and take back a file of their own where they work along, and no other', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const { page } = chair;
    await page.goto(`${await fractionOf(chair)}/dateien`);
    await settled(page);
    const [folder, theirs, own] = [`Gutachten ${mark}`, `Auftrag ${mark}.txt`, `Skizze ${mark}.txt`];
    await newFolder(page, folder);
    await verb(page, folder, 'Wer sieht das?');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Person hinzufügen').selectOption({ label: 'Dr. Ulrike Roth (Gast)' });
    await dialog.getByLabel('Recht', { exact: true }).selectOption({ label: 'darf bearbeiten' });
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('link', { name: folder, exact: true }).click();
    await bring(page, [text(theirs, 'von uns')]);
    await line(page, theirs).waitFor();

    const guest = await Visitor.signedIn(browser, 'roth');
    await guest.page.goto(page.url());
    await settled(guest.page);
    await bring(guest.page, [text(own, 'vom Gast')]);
    await line(guest.page, own).waitFor();
    await verb(guest.page, own, 'In den Papierkorb');
    await line(guest.page, own).waitFor({ state: 'detached' });
    await guest.page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await line(guest.page, own).waitFor();
    await guest.page.getByRole('button', { name: `Aktionen für ${theirs}` }).click();
    await guest.page.getByRole('menuitem', { name: 'Umbenennen' }).waitFor();
    expect(await guest.page.getByRole('menuitem', { name: 'In den Papierkorb' }).count()).toBe(0);
    expect([...chair.complaints, ...guest.complaints]).toEqual([]);
    await Promise.all([chair.close(), guest.close()]);
  });
});
