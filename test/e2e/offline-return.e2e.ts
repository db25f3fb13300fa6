import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { act, copyOf, endMembership, gone, keptOf, routeOf, shellKept, two, waiting, writeAndLeave } from './support/device.js';
import { MotionPage } from './support/motion-page.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('After a time without a network', () => {
  it('the lists say what opens here and what waits here, and on return it is saved without opening it', async () => {
    const { first, second, mine, theirs } = await two(browser);
    const { page } = first;
    const address = page.url();
    await page.goto(`${first.fraction()}/antraege`);
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="${new URL(address).pathname}"]`) });
    await row.getByTitle('offline verfügbar').waitFor();
    await page.goto(address);
    await mine.saved();
    await writeAndLeave(first, mine, 'Unterwegs geschrieben.');
    await waiting(page).waitFor();
    await row.getByText(/Änderung(en)? nicht gespeichert/).waitFor();
    await page.getByText('ohne Verbindung nicht verfügbar').first().waitFor();
    await first.context.setOffline(false);
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    await theirs.text.getByText('Unterwegs geschrieben.').waitFor();
    await row.getByTitle('offline verfügbar').waitFor();
    expect(first.complaints.filter((each) => !/ERR_INTERNET_DISCONNECTED/.test(each))).toEqual([]);
    await first.close();
    await second.close();
  });

  it('words for a text that was fixed meanwhile come back as a file, once, and stay out of it', async () => {
    const { first, second, mine, theirs } = await two(browser);
    const { page } = first;
    const path = routeOf(page);
    await writeAndLeave(first, mine, 'Zu spät geschrieben.');
    expect(await act(second.page, 'POST', `${path}/review`)).toBeLessThan(300);
    expect(await act(second.page, 'POST', `${path}/withdrawal`)).toBeLessThan(300);
    await waiting(page).waitFor();
    await first.context.setOffline(false);
    const sentence = page.getByText(/lag schon fest, bevor Ihre letzten Änderungen gespeichert waren/);
    await sentence.waitFor();
    expect(await page.getByText('Gespeichert', { exact: true }).count()).toBe(0);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Meinen Stand sichern' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('Zu spät geschrieben.');
    await page.getByRole('button', { name: 'Nicht mehr nötig' }).click();
    await sentence.waitFor({ state: 'hidden' });
    expect(await theirs.text.innerText()).not.toContain('Zu spät');
    await first.close();
    await second.close();
  });

  it('nothing of a fraction stays once access to it ended, also when the device was away', async () => {
    const chair = await Visitor.signedIn(browser, 'yilmaz');
    const member = await Visitor.signedIn(browser, 'brandt', { keepsShell: true });
    const { page } = member;
    const mine = await MotionPage.begin(page, member.fraction());
    await mine.write(mine.title, 'Fraktionsgeheimnis');
    await mine.saved();
    await shellKept(page);
    // By its name: the words themselves lie there in as many pieces as keys were pressed.
    const left = copyOf(page);
    await writeAndLeave(member, mine, 'Mein letzter Satz.');
    const members = `${chair.fraction().replace('/f/', '/fractions/')}/members`;
    expect(await endMembership(chair.page, members, 'Brandt')).toBeLessThan(300);
    expect(await keptOf(page)).toContain(left);
    await member.context.setOffline(false);
    await page.getByText(/Ein Antrag ist für Sie nicht mehr zugänglich/).waitFor();
    await gone(page, /Fraktionsgeheimnis|fraktionsraum-text-|"fraction"/);
    expect(await keptOf(page)).toContain('Mein letzter Satz.');
    await chair.close();
    await member.close();
  });
});
