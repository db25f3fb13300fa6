import { useSyncExternalStore } from 'react';

const queries = { wide: window.matchMedia('(min-width: 1240px)'), narrow: window.matchMedia('(max-width: 700px)') };

const watch = (query: MediaQueryList) => (listener: () => void): (() => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};
const watchWide = watch(queries.wide);
const watchNarrow = watch(queries.narrow);

interface Room {
  /** Outline, text and slip stand beside each other. */
  readonly wide: boolean;
  /** The bar has no room for the save state, which then stands below the tools. */
  readonly narrow: boolean;
}

export const useRoom = (): Room => ({
  wide: useSyncExternalStore(watchWide, () => queries.wide.matches),
  narrow: useSyncExternalStore(watchNarrow, () => queries.narrow.matches),
});
