import type { CollabRole, Saved } from '#contracts';
import type { Ending } from './ending.js';

export interface ExchangeState {
  readonly saved: Saved;
  /** The server answers; false also before the first time. */
  readonly online: boolean;
  /** Since when nothing was confirmed that should be, or the server is away; null: all is well. Milliseconds. */
  readonly troubleSince: number | null;
  /** The whole text was here once. */
  readonly filled: boolean;
  readonly role: CollabRole | null;
  readonly frozen: boolean;
  readonly ending: Ending | null;
  /** The text lies on this device too, and is there again when the page is. */
  readonly kept: boolean;
  /** The line is not the quick one: changes take a moment. */
  readonly slow: boolean;
  /** Changes of this device can no longer enter the document: it froze, or the person may only read now. */
  readonly stranded: boolean;
}

export const beginning: ExchangeState = {
  saved: { state: 'saved', changes: 0, reason: null },
  online: false,
  troubleSince: null,
  filled: false,
  role: null,
  frozen: false,
  ending: null,
  kept: false,
  slow: false,
  stranded: false,
};
