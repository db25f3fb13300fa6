import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** How much of what a page did is kept for the case that its test fails. */
const remembered = 40;

/** What the sockets and the requests of a page did last, as lines. */
export class Memory {
  readonly lines: string[] = [];

  constructor(page: Page) {
    page.on('websocket', (socket) => {
      this.note(`socket opened ${new URL(socket.url()).pathname}`);
      socket.on('close', () => this.note('socket closed'));
      socket.on('framesent', ({ payload }) => this.note(`sent ${shortly(payload)}`));
      socket.on('framereceived', ({ payload }) => this.note(`heard ${shortly(payload)}`));
    });
    page.on('response', (response) => response.status() >= 400 && this.note(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`));
    page.on('requestfailed', (request) => this.note(`failed ${request.method()} ${new URL(request.url()).pathname}: ${request.failure()?.errorText ?? ''}`));
  }

  private note(line: string): void {
    this.lines.push(`${new Date().toISOString().slice(17, 23)} ${line}`);
    if (this.lines.length > remembered) this.lines.shift();
  }
}

const shortly = (payload: string | Buffer): string => (typeof payload === 'string' ? `text ${payload.length}` : `${payload.subarray(0, 3).toString('hex')} ${payload.byteLength} B`);

/** What a person would see now, and a picture of it; for whoever looks why a test failed. */
export async function lastLook(page: Page, { lines }: Memory, folder: string, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const picture = join(folder, `${name}.png`);
  await page.screenshot({ path: picture }).catch(() => undefined);
  const shown = await page.locator('body').innerText({ timeout: 5_000 }).catch(() => 'no answer');
  const caret = await page.evaluate(() => `${document.activeElement?.tagName ?? ''} ${getSelection()?.anchorNode?.textContent?.slice(0, 80) ?? 'no caret'}`).catch(() => 'no answer');
  return [`${name}: ${page.url()}`, `picture: ${picture}`, `caret: ${caret}`, shown, ...lines].join('\n');
}
