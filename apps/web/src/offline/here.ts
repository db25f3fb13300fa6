import { useSyncExternalStore } from 'react';
import { copies } from './copies.js';
import { allRescued, rescuedTexts, type Rescued } from './rescued.js';
import { unconfirmedAll } from './unconfirmed.js';
import { Watched } from './watched.js';

const nothing: ReadonlyMap<string, number> = new Map();
const none: ReadonlySet<string> = new Set();

const unconfirmed = new Watched('unconfirmed', unconfirmedAll, nothing);
const openable = new Watched('copies', async (): Promise<ReadonlySet<string>> => new Set((await copies()).map(({ motion }) => motion)), none);

/** Changes on this device that nobody confirmed, by motion. */
export const useUnconfirmed = (): ReadonlyMap<string, number> => useSyncExternalStore(unconfirmed.subscribe, unconfirmed.get);

/** Motions that can be opened on this device without a network. */
export const useOpenable = (): ReadonlySet<string> => useSyncExternalStore(openable.subscribe, openable.get);

/** Words of this person that came back, newest first; of one motion, or of all. */
export const useRescued = (person: string, motion?: string): readonly Rescued[] =>
  useSyncExternalStore(rescuedTexts.subscribe, rescuedTexts.get).filter((text) => text.person === person && (motion === undefined || text.motion === motion));

/** Whether something lies on this device alone, which is emptied at the sign-out. */
export const losesByLeaving = async (): Promise<boolean> => (await unconfirmedAll()).size > 0 || (await allRescued()).length > 0;
