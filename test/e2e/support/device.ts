import type { Browser, Page } from 'playwright-core';
import { until } from '../../support/until.js';
import { MotionPage } from './motion-page.js';
import { Visitor } from './visitor.js';

export const cutSentence = /Offline, Ihre Änderungen sind auf diesem Gerät/;

/** Its person turns to this page again. */
export const lookAgain = (page: Page): Promise<void> => page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange')));

/** The worker has put the shell on the device and answers for this page. */
export const shellKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });

/** Everything the databases of this device hold, as text. */
export const keptOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('unreadable'));
      });
    const contents = await Promise.all(
      names.map(async (name) => {
        const db = await done(indexedDB.open(name));
        const rows = await Promise.all([...db.objectStoreNames].map((store) => done(db.transaction(store).objectStore(store).getAll())));
        db.close();
        return `${name}: ${JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value))}`;
      }),
    );
    return contents.join('\n');
  });

export const unsaved = (page: Page) => page.locator('[data-save="unsaved"]').first();

/** A motion that is open in two browsers, written by the first. */
export async function two(browser: Browser): Promise<{ first: Visitor; second: Visitor; mine: MotionPage; theirs: MotionPage }> {
  const first = await Visitor.signedIn(browser, 'demir', { keepsShell: true });
  const mine = await MotionPage.begin(first.page, first.fraction());
  await mine.write(mine.title, 'Bänke am Deich');
  await mine.saved();
  await shellKept(first.page);
  const second = await Visitor.signedIn(browser, 'kuehn');
  const theirs = await MotionPage.at(second.page, first.page.url());
  return { first, second, mine, theirs };
}

/** Where the house's routes have the motion that is open. */
export const routeOf = (page: Page): string => new URL(page.url()).pathname.replace('/f/', '/fractions/').replace('/antraege/', '/motions/');

/** What this device calls its copy of the motion that is open. */
export const copyOf = (page: Page): string => `fraktionsraum-text-${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`;

/** A step that somebody takes elsewhere, by the house's own routes. */
export const act = (page: Page, method: 'POST' | 'DELETE', path: string): Promise<number> =>
  page.evaluate(
    async ([how, where]) => {
      const headers = { 'X-Requested-With': 'fraktionsraum', 'Content-Type': 'application/json' };
      return (await fetch(`/api${where}`, { method: how, headers, ...(how === 'POST' ? { body: '{}' } : {}) })).status;
    },
    [method, path] as const,
  );

/** Writes without a network and goes back to the list; the page of the editor is gone then. */
export async function writeAndLeave({ page, context }: Visitor, motion: MotionPage, words: string): Promise<void> {
  await context.setOffline(true);
  await page.getByText(cutSentence).waitFor();
  await motion.write(motion.point(0), words);
  await unsaved(page).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Anträge' }).first().click();
  await page.getByRole('button', { name: 'Trotzdem verlassen' }).click();
  await page.waitForURL(/antraege$/);
  await page.reload();
}

/** Waits until the device keeps nothing like this. */
export const gone = (page: Page, what: RegExp): Promise<true> => until(async () => (what.test(await keptOf(page)) ? null : true));

/** Shows somebody out of the fraction, by the house's own routes. */
export const endMembership = (page: Page, members: string, name: string): Promise<number> =>
  page.evaluate(
    async ([where, who]) => {
      const { members: all } = (await (await fetch(`/api${where}`)).json()) as { members: { membershipId: string; name: string }[] };
      const seat = all.find((each) => each.name.includes(who));
      return (await fetch(`/api${where}/${seat?.membershipId ?? ''}`, { method: 'DELETE', headers: { 'X-Requested-With': 'fraktionsraum' } })).status;
    },
    [members, name] as const,
  );

export const waiting = (page: Page) => page.getByText(/Änderung(en)? auf diesem Gerät noch nicht gespeichert/);
