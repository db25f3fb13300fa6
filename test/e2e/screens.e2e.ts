import type { Browser } from 'playwright-core';
import type { DemoKey } from '../../apps/demo/people.js';
import { accessibilityFaults, settled, stickingOut } from './support/checks.js';
import { launchBrowser } from './support/browser.js';
import { sizes, Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Where each kind of person goes; a path that begins with a dot lies in the fraction. */
const screens: readonly (readonly [DemoKey, readonly string[]])[] = [
  ['demir', ['./', './antraege', './antraege/neu', './antraege/neu/aenderungsantrag', './antraege/uebernehmen', './sitzungen', './dateien', './papierkorb', './speicherplatz', './suche?q=Stadt', './mitglieder', './einstellungen', './hinweise', '/konto']],
  ['roth', ['./', './antraege']],
  ['lorenz', ['/posteingang', '/posteingang/sitzungen']],
  ['weber', ['/verwaltung']],
];
const open: readonly string[] = ['/anmelden', '/outbox', '/einladung/kein-gueltiger-Schluessel', '/passwort', '/passwort/kein-gueltiger-Schluessel'];

/** The editor looks different while the text is open, asked about, handed in, and sent back. */
const faces: readonly string[] = ['draft', 'in_review', 'confirmed', 'returned'];

/** One motion for each face of the editor, as far as this person sees any. */
async function motionsOf({ page, fraction }: { page: Visitor['page']; fraction: string }): Promise<string[]> {
  const answer = await page.request.get(`/api${fraction.replace('/f/', '/fractions/')}/motions?limit=100`);
  const list: { items: { id: string; state: string }[] } = await answer.json();
  const shown = list.items.filter(({ state }) => faces.includes(state));
  const first = new Map(shown.toReversed().map(({ id, state }) => [state, id]));
  return [...first.values()].map((id) => `${fraction}/antraege/${id}`);
}

const inFraction = (paths: readonly string[]): boolean => paths.some((path) => path.startsWith('.'));

const addressIn = (visitor: Visitor, path: string): string => (path.startsWith('.') ? visitor.fraction() + path.slice(1) : path);

async function faultsOf(visitor: Visitor, path: string, look: (visitor: Visitor) => Promise<string[]>): Promise<string[]> {
  await visitor.page.goto(path);
  await settled(visitor.page).catch((cause: unknown) => {
    throw new Error(`${path} does not come to rest`, { cause });
  });
  return (await look(visitor)).map((fault) => `${path}: ${fault}`);
}

async function walk(options: Parameters<typeof Visitor.open>[1], look: (visitor: Visitor) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const [who, paths] of screens) {
    const visitor = await Visitor.signedIn(browser, who, options);
    const motions = inFraction(paths) ? await motionsOf({ page: visitor.page, fraction: visitor.fraction() }) : [];
    const addresses = [...paths.map((path) => addressIn(visitor, path)), ...motions];
    for (const address of addresses) faults.push(...(await faultsOf(visitor, address, look)));
    faults.push(...visitor.complaints);
    await visitor.close();
  }
  const stranger = await Visitor.open(browser, options);
  for (const path of open) faults.push(...(await faultsOf(stranger, path, look)));
  await stranger.close();
  return faults;
}

const axe = ({ page }: Visitor) => accessibilityFaults(page);

async function axeAndNarrow({ page }: Visitor): Promise<string[]> {
  const faults = await accessibilityFaults(page);
  await page.setViewportSize(sizes.narrow);
  await settled(page);
  faults.push(...(await stickingOut(page)));
  await page.setViewportSize(sizes.tablet);
  return faults;
}

describe('every screen', () => {
  it('is accessible on the desktop', async () => expect(await walk({}, axe)).toEqual([]));
  it('is accessible in the dark on a tablet, and fits into 320 pixels', async () => expect(await walk({ size: 'tablet', dark: true }, axeAndNarrow)).toEqual([]));
});
