import { useSyncExternalStore } from 'react';
import { isOpen, type TrayItem } from './model.js';

// Uploads live outside the screens: going to another one does not cut them off.
let items: readonly TrayItem[] = [];
const listeners = new Set<() => void>();

export const trayItems = (): readonly TrayItem[] => items;

export const setTray = (next: readonly TrayItem[]): void => {
  items = next;
  for (const listener of listeners) listener();
};

export const changeItem = (id: number, part: Partial<TrayItem>): void => setTray(items.map((item) => (item.id === id ? { ...item, ...part } : item)));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTray = (): readonly TrayItem[] => useSyncExternalStore(subscribe, trayItems);

// What this device keeps goes on at the next visit; everything else would have to be chosen again.
window.addEventListener('beforeunload', (event) => {
  if (items.some((item) => isOpen(item) && item.kept !== 'yes')) event.preventDefault();
});
