import { collabRoles } from '#contracts';
import { z } from 'zod';
import { forgetAnswersAbout } from './answers.js';
import { drop, keep, keptUnder } from './device.js';
import { unconfirmedOf } from './unconfirmed.js';

/** A text of which this device holds all that was known when it was last open. */
const copyMark = z.object({
  motion: z.string(),
  fraction: z.string(),
  /** Whose copy it is: another person at the same device does not get to see it. */
  person: z.string(),
  epoch: z.number(),
  role: z.enum(collabRoles),
  frozen: z.boolean(),
  at: z.number(),
});
export type CopyMark = z.infer<typeof copyMark>;

const mostCopies = 20;

export const databaseOf = ({ motion, epoch }: Pick<CopyMark, 'motion' | 'epoch'>): string => `fraktionsraum-text-${motion}-${epoch}`;

const lockOf = (motion: string): string => `fraktionsraum-text-${motion}`;

/** Says to all pages of this device that a text is open in this one; returns how to take that back. */
export const holdOpen = (motion: string): (() => void) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  void navigator.locks.request(lockOf(motion), { mode: 'shared' }, () => held);
  return release;
};

export const isOpenSomewhere = async (motion: string): Promise<boolean> => {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(motion));
};

/** All copies, the one used last first. */
export const copies = async (): Promise<CopyMark[]> => {
  const all = await keptUnder('copies', '');
  const known = all.flatMap(([, value]) => {
    const parsed = copyMark.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return known.sort((one, other) => other.at - one.at);
};

export const copyOf = async (person: string, motion: string): Promise<CopyMark | null> =>
  (await copies()).find((copy) => copy.motion === motion && copy.person === person) ?? null;

export const keepMark = (mark: CopyMark): Promise<boolean> => keep('copies', mark.motion, mark);

/** Resolves when the text is gone from this device, or will be as soon as the last page lets go of it. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });

export const forgetCopy = async (copy: Pick<CopyMark, 'motion' | 'epoch'>): Promise<void> => {
  const { places } = await unconfirmedOf(copy.motion);
  await Promise.all([drop('copies', copy.motion), ...places.map((place) => drop('unconfirmed', place)), deleteDatabase(databaseOf(copy))]);
};

/** The right to read it is gone: so are the copy and every answer that speaks of it. */
export const forgetMotion = async (copy: CopyMark): Promise<void> => {
  await Promise.all([forgetCopy(copy), forgetAnswersAbout(copy.motion)]);
};

/**
 * Keeps the last ones. Copies of another person and of fractions the person left go at once; of the latter, those with
 * unconfirmed changes are left to `tend`, which brings the person's own words to safety first.
 */
export const tidyCopies = async (person: string, fractions: readonly string[]): Promise<void> => {
  const all = await copies();
  for (const [index, copy] of all.entries()) {
    const useless = index >= mostCopies || !fractions.includes(copy.fraction);
    if (copy.person !== person || (useless && (await unconfirmedOf(copy.motion)).changes === 0)) await forgetCopy(copy);
  }
};

/** Everything this device keeps of anybody. */
export const forgetEverything = async (): Promise<void> => {
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : [deleteDatabase(name)])));
};
