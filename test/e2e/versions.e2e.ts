import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { accessibilityFaults, settled, stickingOut } from './support/checks.js';
import { MotionPage } from './support/motion-page.js';
import { sizes, Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** As Word puts it on the clipboard. */
const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { color: red }</style></head><body><!--StartFragment-->
<p class=MsoNormal style='margin:0cm;font-family:"Times New Roman"'><b><span style='font-size:14.0pt;color:red'>Wichtig</span></b>: <span style='font-weight:700'>sehr</span>, siehe <a href="javascript:alert(1)">hier</a> und <a href="https://example.org/plan">Plan</a><a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Lärm<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>nachts<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Abgase<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal>Jahr</p></td><td><p class=MsoNormal>Unfälle</p></td></tr><tr><td><p class=MsoNormal>2025</p></td><td><p class=MsoNormal>14</p></td></tr></table>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> Erhebung 2025</p></div></div>
<!--EndFragment--></body></html>`;

/** As LibreOffice and web pages write a numbered list. */
const listHtml = '<ol><li><p style="line-height: 100%">Erstens Bäume pflanzen</p><ol type="a"><li><p>am Markt</p></li></ol></li><li><p>Zweitens gießen</p></li></ol>';

describe('the versions of a motion', () => {
  it('are named, compared and restored, with a way back, on every screen', async () => {
    const visitor = await Visitor.signedIn(browser, 'demir');
    const { page } = visitor;
    const motion = await MotionPage.begin(page, visitor.fraction());
    await motion.write(motion.title, 'Schattenplätze am Spielplatz');
    await motion.write(motion.point(0), 'Die Verwaltung pflanzt zwei Linden.');
    await motion.saved();
    const editor = page.url();

    await page.getByRole('link', { name: 'Fassungen', exact: true }).click();
    await page.getByRole('button', { name: 'Jetzigen Text benennen' }).click();
    await page.getByLabel('Name').fill('Erster Wurf');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('link', { name: /Erster Wurf/ }).waitFor();

    const again = await MotionPage.at(page, editor);
    await again.point(0).click();
    await page.keyboard.press('End');
    for (let at = 0; at < 'zwei Linden.'.length; at += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('vier Kastanien.');
    await again.write(again.reasoning, 'Im Sommer ist es dort zu heiß.');
    await again.saved();

    await page.getByRole('link', { name: 'Fassungen', exact: true }).click();
    const comparison = page.getByRole('region', { name: 'Vergleich' });
    await comparison.getByText('2 Änderungen').or(comparison.getByText('1 Absatz geändert, 1 neu')).first().waitFor();
    expect(await comparison.locator('del').allTextContents()).toContain('zwei Linden');
    expect(await comparison.locator('ins').allTextContents()).toContain('vier Kastanien');
    await page.keyboard.press('Alt+ArrowDown');
    await comparison.getByText('Änderung 1 von 2').waitFor();
    await page.getByRole('status').getByText('Gelöscht: „zwei Linden“, neu: „vier Kastanien“').waitFor({ state: 'attached' });
    await comparison.getByRole('button', { name: 'Nächste Änderung' }).click();
    await comparison.getByText('Änderung 2 von 2').waitFor();
    for (const view of ['Nebeneinander', 'Nur Änderungen', 'Im Text']) {
      await comparison.getByRole('button', { name: view }).click();
      for (const size of ['desktop', 'tablet', 'phone', 'narrow'] as const) {
        await page.setViewportSize(sizes[size]);
        expect([view, size, await stickingOut(page)]).toEqual([view, size, []]);
      }
      await page.setViewportSize(sizes.desktop);
    }
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Diese Fassung wiederherstellen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Wiederherstellen' }).click();
    await page.getByText('„Erster Wurf“ ist wiederhergestellt.').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('Der Text ist wieder wie vor dem Wiederherstellen.').waitFor();
    const end = await MotionPage.at(page, editor);
    await end.text.getByText('vier Kastanien').waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe('the structure of a motion', () => {
  it('moves points by keys with new numbers, and takes what Word and others put on the clipboard', async () => {
    const visitor = await Visitor.signedIn(browser, 'demir');
    const { page } = visitor;
    const motion = await MotionPage.begin(page, visitor.fraction());
    await motion.point(0).click();
    await motion.paste(listHtml);
    await motion.point(1).waitFor();
    const points = motion.text.locator('[data-node="point"]');
    expect((await points.allTextContents()).map((text) => text.trim())).toEqual(['Erstens Bäume pflanzenam Markt', 'Zweitens gießen']);
    expect(await motion.text.locator('[data-node="subPoint"]').allTextContents()).toEqual(['am Markt']);
    await motion.point(1).click();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('status').getByText('Das ist jetzt Punkt 1.').waitFor({ state: 'attached' });
    expect((await points.first().textContent())?.trim()).toBe('Zweitens gießen');

    await motion.reasoning.click();
    await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Verweis auf einen Beschlusspunkt' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Beschlusspunkt').selectOption('1');
    await form.getByRole('button', { name: 'Einfügen' }).click();
    const reference = motion.text.locator('.motion-ref');
    await reference.getByText('Beschlusspunkt 1').waitFor();
    const outline = page.getByRole('navigation', { name: 'Gliederung' });
    await outline.getByRole('button', { name: /^2\. Erstens/ }).dragTo(outline.getByRole('button', { name: /^1\. Zweitens/ }), { targetPosition: { x: 20, y: 3 } });
    await reference.getByText('Beschlusspunkt 2').waitFor();
    const reasoning = motion.text.locator('[data-part="reasoning"]');
    await motion.toEnd(motion.reasoning);
    await page.keyboard.press('Enter');
    // The caret is there before anything is pasted to it.
    await outline.getByRole('button', { name: 'Begründung', exact: true }).and(page.locator('[aria-current="location"]')).waitFor();
    await motion.paste(wordHtml);
    await reasoning.locator('table').waitFor();
    expect(await reasoning.locator('strong').allTextContents()).toEqual(['Wichtig', 'sehr']);
    expect(await reasoning.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://example.org/plan']);
    expect(await reasoning.locator('ul > li > p').allTextContents()).toEqual(['Lärm', 'nachts', 'Abgase']);
    expect(await reasoning.locator('ul ul > li').count()).toBe(1);
    expect(await reasoning.locator('td, th').allTextContents()).toEqual(['Jahr', 'Unfälle', '2025', '14']);
    expect(await reasoning.locator('.motion-note').getAttribute('title')).toBe('Erhebung 2025');
    expect(await reasoning.evaluate((element) => /Mso|mso|font-family|javascript/.test(element.innerHTML))).toBe(false);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
