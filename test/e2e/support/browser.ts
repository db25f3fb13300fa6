import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../scripts/lib/browser.mjs';

/** Playwright's own list, which a second one replaces; and the two hidden pages that Chromium opens for the address bar of every window. */
const without = ['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter',
  'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** Quiet: a browser that calls nobody but the house. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', `--disable-features=${without.join(',')}`];

/** A headless browser with an empty profile. Throws when the machine has none (`npm test` sees to it before). */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('There is no Chromium or Google Chrome on this machine.');
  return chromium.launch({ executablePath, headless: true, args: flags });
}
