import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults, settled } from './support/checks.js';
import { bring, fractionOf, line, newFolder, verb } from './support/file-area.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
let place: string;
beforeAll(async () => {
  browser = await launchBrowser();
  place = await mkdtemp(join(tmpdir(), 'fraktionsraum-files-'));
});
afterAll(async () => {
  await browser.close();
  await rm(place, { recursive: true });
});

/** Names are new for each attempt. */
let mark: string;
beforeEach(() => (mark = String(Date.now() % 1_000_000)));

async function onDisk(name: string, content: Buffer | string): Promise<string> {
  const path = join(place, name);
  await writeFile(path, content);
  return path;
}

/** How many files on their way this device keeps. */
const filesOnDevice = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'uploads')) return 0;
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('unreadable'));
      });
    const database = await done(indexedDB.open('uploads'));
    const count = await done(database.transaction('files').objectStore('files').count());
    database.close();
    return count;
  });

describe('the file area', () => {
  it('takes files, moves, shares and versions them, and gives back what was thrown away', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const { page } = chair;
    await page.goto(`${await fractionOf(chair)}/dateien`);
    await settled(page);
    const [folder, note] = [`Ablage ${mark}`, `Notiz ${mark}.txt`];
    await newFolder(page, folder);
    await bring(page, [await onDisk(note, 'eins')]);
    await page.getByText('angekommen').first().waitFor();
    await line(page, note).waitFor();

    await verb(page, note, 'Verschieben');
    await page.getByRole('dialog').getByRole('button', { name: folder }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hierher verschieben' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await line(page, note).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: folder, exact: true }).click();
    await line(page, note).waitFor();

    const chooser = page.waitForEvent('filechooser');
    await verb(page, note, 'Neue Fassung hochladen');
    await (await chooser).setFiles(await onDisk('anders.txt', 'zwei zwei'));
    await line(page, note).getByText('9 Byte').waitFor();
    await verb(page, note, 'Fassungen');
    await page.getByRole('button', { name: 'Fassung 1 zurückholen' }).click();
    await page.getByText('Fassung 3, die jetzige').waitFor();
    await page.keyboard.press('Escape');
    await line(page, note).getByText('4 Byte').waitFor();

    await line(page, note).getByRole('checkbox').check();
    await page.getByRole('region', { name: 'Auswahl' }).getByRole('button', { name: 'In den Papierkorb' }).click();
    await line(page, note).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await line(page, note).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(chair.complaints).toEqual([]);
    await chair.close();
  });

  it('goes on by itself with a large file after the page was loaded anew in the middle, and forgets it at sign-out', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const { page } = chair;
    await page.goto(`${await fractionOf(chair)}/dateien`);
    await settled(page);
    const [name, bytes] = [`Film ${mark}.bin`, randomBytes(20 * 1024 * 1024)];
    const asked: string[] = [];
    page.on('dialog', (dialog) => void (asked.push(dialog.type()), dialog.accept()));
    await page.route('**/uploads/*?offset=12582912*', (route) => route.abort());
    await bring(page, [await onDisk(name, bytes)]);
    await page.getByText('wird fortgesetzt, sobald Netz da ist').waitFor();
    await page.getByText('Sie dürfen die Seite schließen').waitFor();
    const sent = new Set<string>();
    page.on('request', (request) => (request.method() === 'PATCH' ? sent.add(new URL(request.url()).searchParams.get('offset') ?? '') : undefined));
    await page.reload();
    await page.unroute('**/uploads/*?offset=12582912*');
    await page.getByText('angekommen').waitFor();
    await page.getByTitle(createHash('sha256').update(bytes).digest('hex')).waitFor();
    await line(page, name).getByText('21 MB').waitFor();
    expect([[...sent], asked, await filesOnDevice(page)]).toEqual([['12582912', '18874368'], [], 0]);

    await page.route('**/uploads/*?offset=0*', (route) => route.abort());
    await bring(page, [await onDisk(`Zweiter ${name}`, bytes)]);
    await page.getByText('Sie dürfen die Seite schließen').waitFor();
    expect(await filesOnDevice(page)).toBe(1);
    await page.getByRole('button', { name: /^Konto von/ }).first().click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.waitForURL('**/anmelden');
    expect(await filesOnDevice(page)).toBe(0);
    await chair.close();
  });
});
