import { useSyncExternalStore } from 'react';

export type HouseStatus = 'ok' | 'database_down' | 'offline';

let status: HouseStatus = 'ok';
const listeners = new Set<() => void>();

/** What a failed call said about the house; the banner takes it back once the house answers again. */
export const noteHouseStatus = (next: HouseStatus): void => {
  if (next === status) return;
  status = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHouseStatus = (): HouseStatus => useSyncExternalStore(subscribe, () => status);
