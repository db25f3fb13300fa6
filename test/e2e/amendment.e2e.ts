import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults, stickingOut } from './support/checks.js';
import { MotionPage } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const title = 'Ersatzweg für die gesperrte Brücke am Mühlgraben';

describe('an amendment', () => {
  it('to a paper of another fraction goes from the agenda to the filed receipt', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const { page } = chair;
    await page.goto(`${chair.fraction()}/sitzungen`);
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('button', { name: 'Mit Zeilennummern' }).click();
    await page.getByText('Für Beleuchtung und Absperrung werden rund 6.000 Euro benötigt.').waitFor();
    expect([...(await accessibilityFaults(page)), ...(await stickingOut(page))]).toEqual([]);
    await page.getByRole('button', { name: 'Änderungsantrag schreiben' }).click();

    const wording = new MotionPage(page);
    await wording.saved();
    await wording.toEnd(wording.point(1));
    for (let letter = 0; letter < 'Reparatur.'.length; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('Arbeiten.', { delay: 5 });
    // Who clicks on words that are struck out goes on writing beside them.
    await wording.text.locator('del', { hasText: 'Reparatur' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('!', { delay: 5 });
    await wording.point(1).getByText('.!').waitFor();
    await page.keyboard.press('Backspace');
    await wording.saved();
    await page.getByRole('link', { name: 'Zum Änderungsantrag' }).click();

    const panel = page.getByRole('tabpanel');
    await panel.getByRole('table').getByText('Arbeiten').waitFor();
    await panel.getByRole('button', { name: 'Beschlusspunkte aus den Änderungen übernehmen' }).click();
    await panel.getByRole('button', { name: 'Jetzt ersetzen' }).click();
    const amendment = new MotionPage(page);
    await amendment.point(0).getByText('In Beschlusspunkt 2 wird das Wort „Reparatur“ durch das Wort „Arbeiten“ ersetzt.').waitFor();
    await amendment.write(amendment.reasoning, 'Die Brücke wird nicht nur repariert.');
    await amendment.sign('Aylin Demir', 'Fraktionsvorsitzende');
    await amendment.saved();

    await page.getByRole('tab', { name: 'Laufzettel' }).click();
    await amendment.step('Zur Abstimmung geben');
    await amendment.step('Zustimmen');
    const second = await Visitor.signedIn(browser, 'kuehn');
    await second.page.goto(page.url());
    await second.page.getByRole('tab', { name: 'Laufzettel' }).click();
    await new MotionPage(second.page).step('Zustimmen');
    await second.page.getByText('2/2').first().waitFor({ state: 'attached' });
    await page.reload();
    await page.getByRole('tab', { name: 'Laufzettel' }).click();
    await amendment.adopt();
    await amendment.file();
    expect([...chair.complaints, ...second.complaints]).toEqual([]);
    await Promise.all([chair.close(), second.close()]);
  });

  it('without a wording of its own opens as what it is, whatever the address asks for', async () => {
    const member = await Visitor.signedIn(browser, 'kuehn');
    const { page } = member;
    await page.goto(`${member.fraction()}/antraege/neu/aenderungsantrag`);
    await page.getByRole('button', { name: 'Mit Vorlage beginnen' }).click();
    const free = new MotionPage(page);
    await free.saved();
    const address = page.url();
    await page.goto(`${address}?wortlaut=true`);
    await page.getByText('Zu diesem Antrag gibt es keinen vorgeschlagenen Wortlaut. Sie sehen den Antrag selbst.').waitFor();
    await free.saved();
    await page.getByRole('tabpanel').getByText('Dieser Änderungsantrag ist frei geschrieben.').waitFor();
    expect(new URL(page.url()).searchParams.has('wortlaut')).toBe(false);
    // All four papers beside the text are in sight.
    expect(await page.getByRole('tablist').evaluate((list) => list.scrollWidth <= list.clientWidth)).toBe(true);
    expect(member.complaints).toEqual([]);
    await member.close();
  });
});
