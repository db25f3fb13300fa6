import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(min-width: 1100px)');

const watch = (listener: () => void): (() => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the list stands beside the comparison instead of above it. */
export const useWide = (): boolean => useSyncExternalStore(watch, () => query.matches);
