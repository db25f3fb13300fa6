import { useSyncExternalStore } from 'react';

/** A newer shell that waits for this page; null: none. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

const note = (worker: ServiceWorker | null): void => {
  waiting = worker;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => waiting !== null);

/** A page stays open for days: how often it looks for a newer shell. */
const lookMs = 30 * 60_000;

/** Keeps the application itself on the device, from the first signed-in page on. Where it cannot be kept, there is no offline. */
export const keepShell = async (): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => null);
  if (registration === null) return;
  const look = (): void => {
    // The very first one takes over from nobody.
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) note(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  setInterval(() => void registration.update().catch(() => undefined), lookMs);
  // An installed application keeps what it has; elsewhere the browser may ask the person, who would not know why.
  if (matchMedia('(display-mode: standalone)').matches) await navigator.storage.persist();
};

/** The newer shell takes over and the page begins anew. What is not yet saved keeps the page, as at every leaving. */
export const takeNewVersion = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take over');
};
