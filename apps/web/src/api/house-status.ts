import { useEffect, useSyncExternalStore } from 'react';

export type HouseStatus = 'ok' | 'database_down' | 'offline';

let status: HouseStatus = 'ok';
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

/** What a failed call said about the house; the banner takes it back once the house answers again. */
export const noteHouseStatus = (next: HouseStatus): void => {
  if (next === status) return;
  status = next;
  tell();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHouseStatus = (): HouseStatus => useSyncExternalStore(subscribe, () => status);

let tellers = 0;

/** Whether a screen already says, in words of its own, that there is no connection: once is enough. */
export const useToldElsewhere = (): boolean => useSyncExternalStore(subscribe, () => tellers > 0);

/** For the screen that says so, as long as it does. */
export const useTellsOfOutage = (told: boolean): void =>
  useEffect(() => {
    if (!told) return;
    tellers += 1;
    tell();
    return () => {
      tellers -= 1;
      tell();
    };
  }, [told]);
