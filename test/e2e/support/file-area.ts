import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** The address of the Ratsfraktion, in which some sit among others. */
export async function fractionOf({ page }: Visitor): Promise<string> {
  const me: { fractions: { fractionId: string; shortName: string }[] } = await (await page.request.get('/api/me')).json();
  return `/f/${me.fractions.find(({ shortName }) => shortName === 'Ratsfraktion')?.fractionId ?? ''}`;
}

type Brought = string[] | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[];

/** Uploads files, named by their paths on the disk or given whole. */
export const bring = (page: Page, files: Brought): Promise<void> => page.locator('input[type=file][multiple]').first().setInputFiles(files);

/** A small file of text. */
export const text = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

/** Picks what is to be done with a thing from its menu. */
export const verb = async (page: Page, name: string, entry: string) => {
  await page.getByRole('button', { name: `Aktionen für ${name}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

/** The line of a thing in the list. */
export const line = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });

export const newFolder = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Neuer Ordner' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('link', { name, exact: true }).waitFor();
};
