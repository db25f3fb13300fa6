import { z } from 'zod';
import { drop, keep, keptUnder } from './device.js';

/** Letters of one page: of this client of the text, from this clock on. */
const written = z.object({ client: z.number(), from: z.number() });
export type Written = z.infer<typeof written>;

/** What one page wrote that nobody confirmed. */
const record = z.object({ changes: z.number(), written: z.array(written) });
export type Unconfirmed = z.infer<typeof record>;

/** A record of an older kind is a number; whose letters they are is not known then. */
const recordIn = (value: unknown): Unconfirmed => {
  const parsed = record.safeParse(value);
  return parsed.success ? parsed.data : { changes: Number(value) || 1, written: [] };
};

/** What nobody confirmed of a text, and where that is noted; each page has a place of its own. */
export const unconfirmedOf = async (motion: string): Promise<Unconfirmed & { readonly places: string[] }> => {
  const notes = (await keptUnder('unconfirmed', `${motion}/`)).map(([place, value]) => ({ place, ...recordIn(value) }));
  return {
    places: notes.map(({ place }) => place),
    changes: notes.reduce((sum, { changes }) => sum + changes, 0),
    written: notes.flatMap((note) => note.written),
  };
};

/** Changes of every text on this device that nobody confirmed, by motion. */
export const unconfirmedAll = async (): Promise<ReadonlyMap<string, number>> => {
  const sums = new Map<string, number>();
  for (const [place, value] of await keptUnder('unconfirmed', '')) {
    const [motion = ''] = place.split('/');
    sums.set(motion, (sums.get(motion) ?? 0) + recordIn(value).changes);
  }
  return sums;
};

export const noteUnconfirmed = async (place: string, note: Unconfirmed): Promise<void> => void (await keep('unconfirmed', place, note));

export const confirmAt = (places: readonly string[]): Promise<void[]> => Promise.all(places.map((place) => drop('unconfirmed', place)));
