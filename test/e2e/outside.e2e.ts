import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, settled, stickingOut } from './support/checks.js';
import { launchBrowser } from './support/browser.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** New for each attempt: a name that is taken is refused. */
let mark = '';
beforeEach(() => {
  mark = crypto.randomUUID().slice(0, 8);
});
const faults = async (page: Page): Promise<string[]> => [...(await accessibilityFaults(page)), ...(await stickingOut(page))];

/** The chair in a new folder with one file in it. */
async function chairWith(folder: string, file: string, content: string): Promise<Visitor> {
  const chair = await Visitor.signedIn(browser, 'demir');
  const { page } = chair;
  await page.goto(`${chair.fraction()}/dateien`);
  await page.getByRole('button', { name: 'Neuer Ordner' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(folder);
  await page.getByRole('dialog').getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('link', { name: folder, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: folder }).waitFor();
  await page.locator('input[type=file][multiple]').first().setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await page.getByRole('link', { name: file, exact: true }).waitFor();
  await page.goto(`${chair.fraction()}/dateien`);
  return chair;
}

async function verb(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Aktionen für ${name}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** The newest mail to this address that says so, as it lies in the outbox of the practice room. */
async function mailTo(page: Page, address: string, words: RegExp): Promise<string> {
  await page.goto('/outbox');
  const mail = page.getByRole('article').or(page.locator('section')).filter({ hasText: address }).filter({ hasText: words }).first();
  await mail.waitFor();
  return (await mail.textContent()) ?? '';
}

/** The path of a new drop box of this folder. */
async function boxIn(page: Page, folder: string): Promise<string> {
  await verb(page, folder, 'Abgabe-Link …');
  await page.getByRole('dialog').getByRole('button', { name: 'Link erzeugen' }).click();
  return new URL(await page.getByRole('dialog').getByLabel(/^Der Link/).inputValue()).pathname;
}

const handedIn = (page: Page) => page.getByRole('list', { name: 'Abgegebene Dateien' });
const partBytes = 6 * 1024 * 1024;

describe('somebody outside', () => {
  it('opens what was shared with the PIN from the mail, and is told when it is taken back', async () => {
    const [folder, file, address] = [`Gutachten ${mark}`, `Lärm ${mark}.txt`, `gutachter-${mark}@beispiel.example`];
    const chair = await chairWith(folder, file, 'leise');
    await verb(chair.page, folder, 'Nach außen freigeben …');
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByLabel('E-Mail-Adresse').fill(address);
    await dialog.getByRole('button', { name: 'Link schicken' }).click();
    await dialog.getByText('Eine Person außerhalb kann das lesen.').waitFor();

    const guest = await Visitor.open(browser, { size: 'tablet', dark: true });
    const { page } = guest;
    const [link = ''] = /http\S+\/freigabe\/[\w-]+/.exec(await mailTo(page, address, /freigabe\//)) ?? [];
    await page.goto(new URL(link).pathname);
    await page.getByRole('button', { name: 'PIN schicken' }).click();
    await page.getByLabel('PIN aus der E-Mail').waitFor();
    const post = await guest.context.newPage();
    const [pin = ''] = /\b\d{6}\b/.exec(await mailTo(post, address, /Ihre PIN/)) ?? [];
    await post.close();
    await page.getByLabel('PIN aus der E-Mail').fill(pin);
    await page.getByRole('button', { name: 'Öffnen' }).click();
    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: `${file} herunterladen` }).click();
    expect(await readFile(await (await loading).path(), 'utf8')).toBe('leise');
    expect(await faults(page)).toEqual([]);

    await chair.page.reload();
    await verb(chair.page, folder, 'Nach außen freigeben …');
    await dialog.getByText(/einmal abgerufen/).waitFor();
    await dialog.getByRole('button', { name: `Mehr zu ${address}` }).click();
    await chair.page.getByRole('menuitem', { name: 'Freigabe beenden' }).click();
    await dialog.getByText('Außerhalb der Fraktion sieht das niemand.').waitFor();
    await page.getByRole('link', { name: `${file} herunterladen` }).click();
    await page.getByRole('heading', { name: 'Diese Freigabe ist beendet' }).waitFor();
    expect([await page.getByText(file).count(), await faults(page)]).toEqual([0, []]);
    expect(chair.complaints).toEqual([]);
    await Promise.all([chair.close(), guest.close()]);
  });

  it('hands a file in through a box, where the fraction finds it', async () => {
    const [folder, file] = [`Fotos ${mark}`, `Sommerfest ${mark}.txt`];
    const chair = await chairWith(folder, `Vorher ${mark}.txt`, 'innen');
    const box = await boxIn(chair.page, folder);
    const guest = await Visitor.open(browser, { size: 'tablet', dark: true });
    const { page } = guest;
    await page.goto(box);
    await settled(page);
    await page.getByLabel('Ihr Name').fill('Erika Beispiel');
    await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from('Sonne') });
    await handedIn(page).getByText(/angekommen als/).waitFor();
    expect([await page.getByText('Vorher').count(), await faults(page)]).toEqual([0, []]);

    await chair.page.goto(`${chair.fraction()}/dateien`);
    await chair.page.getByRole('link', { name: folder, exact: true }).click();
    await chair.page.getByRole('link', { name: new RegExp(`Sommerfest ${mark}`) }).waitFor();
    await chair.page.getByText(/Erika Beispiel/).first().waitFor();
    expect([...chair.complaints, ...guest.complaints]).toEqual([]);
    await Promise.all([chair.close(), guest.close()]);
  });

  it('hands a large file in that goes on after a lost line and a reload, and gives one up', async () => {
    const folder = `Filme ${mark}`;
    const chair = await chairWith(folder, `Vorher ${mark}.txt`, 'innen');
    const box = await boxIn(chair.page, folder);
    const here = await mkdtemp(join(tmpdir(), 'fraktionsraum-film-'));
    const [film, content] = [join(here, `Film ${mark}.bin`), randomBytes(2 * partBytes + 1000)];
    await writeFile(film, content);

    const guest = await Visitor.open(browser, { size: 'phone' });
    const { page } = guest;
    const offsets: number[] = [];
    let cut = true;
    await page.route(/\/uploads\/[^/]+\?offset=/, async (route) => {
      const offset = Number(new URL(route.request().url()).searchParams.get('offset'));
      offsets.push(offset);
      await (cut && offset > 0 ? route.abort('connectionfailed') : route.continue());
    });
    page.on('dialog', (dialog) => void dialog.accept());
    const choose = async () => {
      await page.getByLabel('Ihr Name').fill('Erika Beispiel');
      await page.locator('input[type=file]').setInputFiles(film);
    };
    await page.goto(box);
    await settled(page);
    await choose();
    await handedIn(page).getByText('wird fortgesetzt, sobald Netz da ist').waitFor();
    expect([await page.getByRole('progressbar').count(), await faults(page)]).toEqual([1, []]);
    await page.reload();
    await page.getByText(`„Film ${mark}.bin“ wurde unterbrochen.`, { exact: false }).waitFor();
    offsets.splice(0);
    cut = false;
    await choose();
    await handedIn(page).getByText(`Vollständig angekommen als „Film ${mark}.bin“`).waitFor();
    await page.getByText(createHash('sha256').update(content).digest('hex')).waitFor();
    expect([offsets, await page.getByText('wurde unterbrochen').count(), await faults(page)]).toEqual([[partBytes, 2 * partBytes], 0, []]);

    cut = true;
    await choose();
    await page.getByRole('button', { name: `Film ${mark}.bin abbrechen` }).click();
    await handedIn(page).getByText('abgebrochen').waitFor();
    cut = false;
    await page.getByRole('button', { name: `Film ${mark}.bin noch einmal versuchen` }).click();
    await handedIn(page).getByText(`Vollständig angekommen als „Film ${mark} (2).bin“`).waitFor();
    await rm(here, { recursive: true });
    expect(chair.complaints).toEqual([]);
    await Promise.all([chair.close(), guest.close()]);
  });
});
