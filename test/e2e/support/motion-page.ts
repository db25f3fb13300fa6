import type { Locator, Page } from 'playwright-core';

/** A motion in the editor, as the hands of one person. */
export class MotionPage {
  constructor(readonly page: Page) {}

  /** A new motion from the fraction's template, begun by the button. */
  static async begin(page: Page, fraction: string): Promise<MotionPage> {
    await page.goto(`${fraction}/antraege`);
    await page.getByRole('link', { name: 'Neuer Antrag' }).click();
    await page.getByRole('button', { name: /^Antrag/ }).click();
    return MotionPage.ready(page);
  }

  static async at(page: Page, address: string): Promise<MotionPage> {
    await page.goto(address);
    return MotionPage.ready(page);
  }

  private static async ready(page: Page): Promise<MotionPage> {
    const motion = new MotionPage(page);
    await motion.text.waitFor();
    await motion.saved();
    return motion;
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: /Antragstext$/ });
  }

  get title(): Locator {
    return this.text.getByRole('heading', { level: 1 });
  }

  point(index: number): Locator {
    return this.text.locator('[data-node="point"]').nth(index).locator('p').first();
  }

  get reasoning(): Locator {
    return this.text.locator('[data-part="reasoning"] p').first();
  }

  /** Puts the caret behind the last letter of a passage, however many lines it has; looks whether it went there, as lines move while others write. */
  async toEnd(passage: Locator): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      const box = await passage.boundingBox();
      await passage.click(box === null ? {} : { position: { x: 6, y: box.height - 8 } });
      await this.page.keyboard.press('End');
      if (await passage.evaluate((line) => line.contains(getSelection()?.anchorNode ?? null))) return;
    }
    throw new Error('The caret does not go where it is put.');
  }

  /** Types at the end of a passage. */
  async write(passage: Locator, words: string): Promise<void> {
    await this.toEnd(passage);
    await this.page.keyboard.type(words, { delay: 5 });
  }

  /** As if this lay on the clipboard; it goes where the caret is. */
  async paste(html: string): Promise<void> {
    await this.text.evaluate((editor, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given);
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  }

  /** Waits until the house says that everything is saved. */
  async saved(): Promise<void> {
    await this.page.getByText('Gespeichert', { exact: true }).first().waitFor();
  }

  async sign(name: string, office: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Unterzeichnende Person hinzufügen' }).click();
    const form = this.page.getByRole('dialog');
    await form.getByLabel('Name').fill(name);
    await form.getByLabel('Funktion').fill(office);
    await form.getByRole('button', { name: 'Übernehmen' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  async aim(body: string): Promise<void> {
    await this.page.getByText('Angaben', { exact: true }).click();
    await this.page.getByRole('button', { name: 'Angaben ändern' }).click();
    const form = this.page.getByRole('dialog');
    await form.getByLabel('Gremium').selectOption(body);
    await form.getByRole('button', { name: 'Speichern' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  /** A step of the slip, by its button. */
  async step(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async adopt(): Promise<void> {
    await this.step('Freigeben');
    await this.page.getByRole('alertdialog').or(this.page.getByRole('dialog')).getByRole('button', { name: 'Freigeben' }).click();
    await this.page.getByRole('link', { name: 'Einreichen', exact: true }).waitFor();
  }

  async file(): Promise<void> {
    await this.page.getByRole('link', { name: 'Einreichen', exact: true }).click();
    await this.page.getByRole('button', { name: 'Einreichen', exact: true }).click();
    await this.page.getByRole('button', { name: 'Jetzt einreichen' }).click();
    await this.page.getByRole('heading', { name: 'Zugestellt' }).or(this.page.getByText('Zugestellt', { exact: true })).first().waitFor();
  }
}

/** Everything a motion needs before the fraction can be asked. */
export async function writeWhole(motion: MotionPage, title: string): Promise<void> {
  await motion.write(motion.title, title);
  await motion.write(motion.point(0), 'Die Verwaltung prüft, wie sich das umsetzen lässt.');
  await motion.write(motion.reasoning, 'Viele Einwohnerinnen und Einwohner wünschen sich das seit Langem.');
  await motion.sign('Renate Ahrens', 'Mitglied der Fraktion');
  await motion.aim('Stadtvertretung');
  await motion.saved();
}
