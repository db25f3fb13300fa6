import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { pdf } from '../samples/documents.js';
import { photo } from '../samples/photo.js';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults, stickingOut } from './support/checks.js';
import { Visitor, type VisitorOptions } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Uploads by the interface, as the tray does; the id of the file. */
async function bring(visitor: Visitor, name: string, bytes: Buffer | string): Promise<string> {
  const fraction = visitor.fraction().replace('/f/', '');
  const answer = await visitor.page.request.post(`/api/fractions/${fraction}/files?name=${encodeURIComponent(name)}`, {
    headers: { 'x-requested-with': 'fraktionsraum', 'content-type': 'application/octet-stream' },
    data: Buffer.from(bytes),
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

const mark = () => crypto.randomUUID().slice(0, 8);
const pages = () => pdf('Der Haushalt der Stadt', 'Die Stra\xdfenbeleuchtung wird erneuert', 'Ende');

async function opened(options: VisitorOptions, name: string, bytes: Buffer | string): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = await Visitor.signedIn(browser, 'demir', options);
  const file = await bring(visitor, name, bytes);
  await visitor.page.goto(`${visitor.fraction()}/datei/${file}`);
  await visitor.page.getByRole('heading', { level: 1, name }).waitFor();
  return { visitor, page: visitor.page };
}

const drawn = (page: Page, number: number) => page.locator(`.pdfViewer .page[data-page-number="${number}"] .textLayer span`).first().waitFor();

describe('a PDF in the page', () => {
  it('is read page by page with its text, searched, and made larger', async () => {
    const { visitor, page } = await opened({}, `Vorlage ${mark()}.pdf`, pages());
    await drawn(page, 1);
    await page.getByText('von 3', { exact: true }).waitFor();
    await page.getByLabel('Im Dokument suchen').fill('Straßenbeleuchtung');
    await page.getByText('1 von 1', { exact: true }).waitFor();
    await drawn(page, 2);
    await page.getByRole('button', { name: 'Größer' }).click();
    expect(await page.getByRole('region', { name: /Vorlage/ }).getByText('Straßenbeleuchtung').count()).toBeGreaterThan(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('takes a stroke of the pen, keeps it through a dead line and a reload, and gives it back when it is undone', async () => {
    const { visitor, page } = await opened({}, `Plan ${mark()}.pdf`, pages());
    await drawn(page, 1);
    const stroke = async () => {
      const box = await page.locator('.pdfViewer .page').first().boundingBox();
      if (!box) throw new Error('The page is not there');
      await page.mouse.move(box.x + 100, box.y + 200);
      await page.mouse.down();
      await page.mouse.move(box.x + 300, box.y + 260, { steps: 10 });
      await page.mouse.up();
    };
    await page.getByRole('button', { name: 'Stift', exact: true }).click();
    await stroke();
    await page.getByText('Notizen gespeichert').waitFor();
    await visitor.context.setOffline(true);
    await stroke();
    await page.getByText('Eine Notiz auf diesem Gerät, noch nicht gespeichert').waitFor();
    await visitor.context.setOffline(false);
    await page.getByText('Notizen gespeichert').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Notizen (2)' }).click();
    await page.getByRole('complementary', { name: 'Notizen', exact: true }).getByRole('button', { name: 'Notiz entfernen' }).first().click();
    await page.getByRole('button', { name: 'Notizen (1)' }).waitFor();
    await page.getByRole('button', { name: 'Letzte Notiz rückgängig machen' }).click();
    await page.getByRole('button', { name: 'Notizen (2)' }).waitFor();

    const loading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF mit Notizen herunterladen' }).click();
    const copy = await readFile(await (await loading).path());
    // The document as it is, and behind it what was drawn.
    expect(copy.subarray(0, pages().length).equals(Buffer.from(pages()))).toBe(true);
    expect(copy.toString('latin1').match(/\/Subtype \/Ink/g)).toHaveLength(2);
    await visitor.close();
  });

  it('that is broken says so, and can still be downloaded', async () => {
    const { visitor, page } = await opened({}, `Kaputt ${mark()}.pdf`, '%PDF-1.7\nkaputt');
    await page.getByText('Dieses PDF lässt sich nicht anzeigen.').waitFor();
    expect(await page.getByRole('link', { name: 'Herunterladen' }).getAttribute('download')).toMatch(/^Kaputt/);
    await visitor.close();
  });
});

describe('other files in the page', () => {
  it('show a photo of an iPad as a picture', async () => {
    const { visitor, page } = await opened({}, `Foto ${mark()}.heic`, photo());
    const image = page.getByRole('img', { name: /^Bild: Foto/ });
    await image.waitFor({ timeout: 60_000 });
    await page.waitForFunction(() => [...document.images].some((each) => each.alt.startsWith('Bild: Foto') && each.naturalWidth === 64));
    await visitor.close();
  });

  it('never run what their writer put in: script in Markdown, HTML and SVG', async () => {
    const hostile = '<img src=x onerror="window.taken=1"><script>window.taken=1</script>\n\n[weiter](javascript:window.taken=1)';
    const { visitor, page } = await opened({}, `Notiz ${mark()}.md`, `# Titel\n\n${hostile}`);
    await page.getByText('window.taken=1').first().waitFor();
    expect(await page.locator('article a, article img, article script').count()).toBe(0);
    for (const [name, content] of [['Seite.html', hostile], ['Bild.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="window.taken=1"/>']] as const) {
      const file = await bring(visitor, `${mark()} ${name}`, content);
      await page.goto(`${visitor.fraction()}/datei/${file}`);
      await page.getByText('Für dieses Format gibt es keine Ansicht.').waitFor();
    }
    expect(await page.evaluate(() => 'taken' in window)).toBe(false);
    await visitor.close();
  });

  it('are found by what is written in them, and open at the page', async () => {
    const word = `Kranichzug${mark().replace(/\d/g, 'x')}`;
    const { visitor, page } = await opened({}, `Bericht ${mark()}.pdf`, pdf('Deckblatt', `Beobachtung ${word}`));
    await page.getByText('Inhalt durchsuchbar').waitFor({ timeout: 60_000 });
    await page.goto(`${visitor.fraction()}/suche?q=${word}`);
    await page.getByText(new RegExp(`Inhalt, Seite 2: .*${word}`)).waitFor();
    await page.getByRole('link', { name: /^Bericht/ }).click();
    await drawn(page, 2);
    expect(new URL(page.url()).searchParams.get('seite')).toBe('2');
    await visitor.close();
  });
});

describe.each([{}, { size: 'tablet', dark: true }, { size: 'phone' }, { size: 'narrow' }] as const)('the view of a PDF (%j)', (options) => {
  it('has no fault that axe can find, and fits', async () => {
    const { visitor, page } = await opened(options, `Seite ${mark()}.pdf`, pages());
    await drawn(page, 1);
    await page.getByRole('button', { name: /^Notizen \(/ }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
