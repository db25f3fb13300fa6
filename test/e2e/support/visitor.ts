import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPassword, people, type DemoKey } from '../../../apps/demo/people.js';
import { lastLook, Memory } from './last-look.js';
import { comeBack, remember } from './sessions.js';

export const sizes = {
  desktop: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;

export interface VisitorOptions {
  readonly size?: keyof typeof sizes;
  readonly dark?: boolean;
  /** The device keeps the application, as any browser does from the first visit on. It takes a third of the time of a short test, so only those ask for it that need it. */
  readonly keepsShell?: boolean;
}

/** The house of this worker. */
export const houseUrl = (): string => {
  const urls = (process.env['HOUSE_URL'] ?? '').split(' ');
  const url = urls[(Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % urls.length];
  if (!url) throw new Error('No house was started for the browser tests');
  return url;
};

/** What a browser complains about and a person never reads: errors of scripts, and of the content security policy. */
const isComplaint = (text: string): boolean => !/status of (401|403|404|409|422)/.test(text);

/** Who is there in this test. */
const present = new Set<Visitor>();

/** Called in the moment a test fails (`environment.mjs`). */
Object.assign(globalThis, {
  onFailure: async (test: string): Promise<void> => {
    const looks = [...present].map((visitor, index) => visitor.lastLook(`${test.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60)}-${index + 1}`));
    console.error((await Promise.all(looks)).join('\n\n'));
    present.clear();
  },
});

/** One person in a browser of their own. `complaints` collects what went wrong behind the screen. */
export class Visitor {
  readonly complaints: string[] = [];
  private readonly memory: Memory;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    present.add(this);
    this.memory = new Memory(page);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && isComplaint(message.text())) this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, { size = 'desktop', dark = false, keepsShell = false }: VisitorOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: houseUrl(),
      viewport: sizes[size],
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      serviceWorkers: keepsShell ? 'allow' : 'block',
    });
    // Two browsers and a house share the machine with everything else that runs there.
    context.setDefaultTimeout(60_000);
    return new Visitor(context, await context.newPage());
  }

  /** Opens the house and signs in the way a person does. */
  static async signedIn(browser: Browser, who: DemoKey, options?: VisitorOptions): Promise<Visitor> {
    const visitor = await Visitor.open(browser, options);
    const { page, context } = visitor;
    await comeBack(context, who);
    await page.goto('/');
    // Led on from there: to the sign-in, or to the first page of this person.
    await page.waitForURL((url) => url.pathname !== '/');
    if (!page.url().includes('/anmelden')) return visitor;
    await page.getByLabel('E-Mail-Adresse').fill(people[who].email);
    await page.getByLabel('Passwort').fill(demoPassword);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/anmelden'));
    await remember(context, who);
    return visitor;
  }

  /** The address of the fraction this person is in now, e.g. `/f/<id>`. */
  fraction(): string {
    const [place] = /^\/f\/[^/]+/.exec(new URL(this.page.url()).pathname) ?? [];
    if (!place) throw new Error(`${this.page.url()} is no fraction's page`);
    return place;
  }

  lastLook(name: string): Promise<string> {
    return lastLook(this.page, this.memory, process.env['E2E_PICTURES'] ?? 'out/browser', name);
  }

  close(): Promise<void> {
    present.delete(this);
    return this.context.close();
  }
}
