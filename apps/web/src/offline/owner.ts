import type { Me } from '#contracts';
import { tidyAnswers } from './answers.js';
import { forgetEverything, tidyCopies } from './copies.js';
import { beginAgain } from './device.js';
import { tidyUploads } from './kept-uploads.js';

const ownerKey = 'owner';
const channel = new BroadcastChannel('fraktionsraum');

/** Whose device this is now; null: nobody is signed in here, and nothing is kept. */
export const ownerHere = (): string | null => localStorage.getItem(ownerKey);

/** In every page of this device: leave with the person who signs out in one of them. */
export const leaveTogether = (): void => {
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'signed out') location.replace('/anmelden');
  };
};

/** Offline copies of texts and the look of the last fraction leave with the person. */
export const forgetDevice = async (): Promise<void> => {
  sessionStorage.clear();
  localStorage.removeItem('accent');
  localStorage.removeItem(ownerKey);
  channel.postMessage('signed out');
  await forgetEverything();
};

/** Called with whoever is here as the server says: what another person left on this device goes first. */
export const settleOwner = async ({ person, fractions }: Me): Promise<void> => {
  if (person === null) return;
  const before = ownerHere();
  if (before !== null && before !== person.id) {
    await forgetEverything();
    beginAgain();
  }
  localStorage.setItem(ownerKey, person.id);
  const seats = fractions.map(({ fractionId }) => fractionId);
  await tidyCopies(person.id, seats);
  await tidyAnswers(seats);
  // Where the browser keeps nothing there is nothing to tidy.
  await tidyUploads(person.id, seats).catch(() => undefined);
};
