import { z } from 'zod';
import { drop, keep, keptUnder } from './device.js';
import { Watched } from './watched.js';

/**
 * Why words did not make it into the text: it was fixed, the person may only read it now, it is closed to the person, it was
 * begun anew, or the server could not take them.
 */
export const rescueReasons = ['frozen', 'role', 'forbidden', 'stale', 'refused'] as const;
export type RescueReason = (typeof rescueReasons)[number];

const rescued = z.object({
  id: z.string(),
  person: z.string(),
  motion: z.string(),
  title: z.string(),
  text: z.string(),
  why: z.enum(rescueReasons),
  at: z.number(),
});
export type Rescued = z.infer<typeof rescued>;

/** What the browser did not take: it is here at least as long as this page is. */
const here = new Map<string, Rescued>();

export const allRescued = async (): Promise<readonly Rescued[]> => {
  const known = (await keptUnder('rescued', '')).flatMap(([, value]) => {
    const parsed = rescued.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  const kept = new Set(known.map(({ id }) => id));
  return [...known, ...[...here.values()].filter(({ id }) => !kept.has(id))].sort((one, other) => other.at - one.at);
};

/** Words that came back, until the person puts them away. */
export const rescuedTexts = new Watched<readonly Rescued[]>('rescued', allRescued, []);

/** Keeps them until the person puts them away; the same words of the same motion once. False: only as long as this page is open. */
export const rescue = async (words: Omit<Rescued, 'id' | 'at'>): Promise<boolean> => {
  const known = (await allRescued()).find(({ motion, text }) => motion === words.motion && text === words.text);
  const text = { ...words, id: known?.id ?? crypto.randomUUID(), at: Date.now() };
  here.set(text.id, text);
  const kept = await keep('rescued', text.id, text);
  if (kept) here.delete(text.id);
  return kept;
};

export const putAway = async (id: string): Promise<void> => {
  here.delete(id);
  await drop('rescued', id);
};
