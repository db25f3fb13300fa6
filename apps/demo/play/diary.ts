import { instantOf, type Moment } from '../days.js';
import type { Stage } from './stage.js';

/** Something somebody does at a moment. */
export interface Entry {
  readonly at: Moment;
  act(): Promise<void>;
}

/** Lives through the entries in the order of time; what begins at the same moment, in the order given. */
export async function live({ clock, today }: Stage, entries: readonly Entry[]): Promise<void> {
  const dated = entries.map((entry) => ({ entry, at: instantOf(today, entry.at) }));
  dated.sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { entry, at } of dated) await clock.at(at, () => entry.act());
}
