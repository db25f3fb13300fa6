import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, settled, stickingOut } from './support/checks.js';
import { launchBrowser } from './support/browser.js';
import { Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Row {
  readonly id: string;
  readonly state: string;
  readonly title: string;
}

/** The motions of the fraction this person is in, as the server lists them. */
async function motionsOf(visitor: Visitor): Promise<readonly Row[]> {
  const answer = await visitor.page.request.get(`/api${visitor.fraction().replace('/f/', '/fractions/')}/motions?limit=100`);
  return (await answer.json()).items;
}

/** The address of a screen of the first motion in a state. */
async function addressOf(visitor: Visitor, state: string, screen: 'einreichen' | 'lesefassung'): Promise<string> {
  const motion = (await motionsOf(visitor)).find((each) => each.state === state);
  if (motion === undefined) throw new Error(`The demo council has no motion that is ${state}`);
  return `${visitor.fraction()}/antraege/${motion.id}/${screen}`;
}

const stand = (page: Page) => page.locator('#stand');

describe('filing', () => {
  it('happens once, however often and in how many tabs it is pressed, and is called received only when the office says so', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const address = await addressOf(chair, 'adopted', 'einreichen');
    const [motion] = (await motionsOf(chair)).filter((each) => address.includes(each.id));
    const tabs = [chair.page, await chair.context.newPage()];
    for (const tab of tabs) {
      await tab.goto(address);
      await tab.getByRole('button', { name: 'Einreichen', exact: true }).click();
    }
    await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Jetzt einreichen' }).dblclick()));
    for (const tab of tabs) {
      await stand(tab).getByText('Zugestellt', { exact: true }).waitFor();
      expect(await tab.getByText('EINGEGANGEN').count()).toBe(0);
    }
    const clerk = await Visitor.signedIn(browser, 'lorenz');
    await clerk.page.goto(`/posteingang?q=${encodeURIComponent(motion!.title)}`);
    await settled(clerk.page);
    expect(await clerk.page.getByRole('link', { name: motion!.title }).count()).toBe(1);
    await clerk.page.getByRole('link', { name: motion!.title }).click();
    await clerk.page.getByRole('button', { name: 'Eingang bestätigen' }).click();
    for (const tab of tabs) await tab.getByText('EINGEGANGEN').waitFor();
    expect([...chair.complaints, ...clerk.complaints]).toEqual([]);
    await Promise.all([chair.close(), clerk.close()]);
  });

  it('can be read by everyone in every state, on every screen', async () => {
    const faults: string[] = [];
    for (const options of [{}, { size: 'narrow', dark: true }] as const) {
      const chair = await Visitor.signedIn(browser, 'demir', options);
      const states = new Set((await motionsOf(chair)).map(({ state }) => state));
      for (const state of states) {
        for (const screen of ['einreichen', 'lesefassung'] as const) {
          await chair.page.goto(await addressOf(chair, state, screen));
          await settled(chair.page);
          const found = [...(await accessibilityFaults(chair.page)), ...(await stickingOut(chair.page))];
          faults.push(...found.map((fault) => `${screen}, ${state}: ${fault}`));
        }
      }
      faults.push(...chair.complaints);
      await chair.close();
    }
    expect(faults).toEqual([]);
  });
});

describe('a paper on the screen', () => {
  it('shows no foreign markup, whatever the answer says, and keeps its words', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const html = `<article lang="de"><h1>Titel</h1><script>document.title = 'fremd'</script><p style="color:red">gute <blink>Worte</blink>
      <a href="javascript:alert(1)">hier</a></p><img alt="Plan" src="https://fremd.example/plan.png" onerror="document.title = 'fremd'"></article>`;
    await chair.page.route('**/reading', (route) => route.fulfill({ json: { html } }));
    await chair.page.goto(await addressOf(chair, 'draft', 'lesefassung'));
    await settled(chair.page);
    const article = chair.page.locator('article');
    expect(await article.innerText()).toContain('gute Worte hier');
    expect(await article.locator('script, blink, [style], [href], [src], [onerror]').count()).toBe(0);
    expect(await chair.page.title()).not.toBe('fremd');
    await chair.close();
  });
});

describe('taking over a text', () => {
  it('refuses a file it cannot read in words, creates nothing, and makes one draft of a double click', async () => {
    const chair = await Visitor.signedIn(browser, 'demir');
    const { page } = chair;
    const before = (await motionsOf(chair)).length;
    await page.goto(`${chair.fraction()}/antraege/uebernehmen`);
    const choose = (name: string, words: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(words) });
    await choose('antrag.odt', 'x');
    await page.getByText('„antrag.odt“ lässt sich nicht übernehmen.').waitFor();
    await choose('antrag.docx', 'kein Word');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('Die Datei lässt sich nicht lesen. Es wurde nichts angelegt.').waitFor();
    expect(await motionsOf(chair)).toHaveLength(before);
    await choose('antrag.md', '# Mehr Bänke\n\n**Beschlussvorschlag**\n\n1. Am Markt stehen mehr Bänke.\n');
    await page.getByRole('button', { name: 'Übernehmen' }).dblclick();
    await page.getByText('Der Entwurf ist angelegt').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Entwurf öffnen' }).click();
    expect(await motionsOf(chair)).toHaveLength(before + 1);
    await chair.close();
  });
});
