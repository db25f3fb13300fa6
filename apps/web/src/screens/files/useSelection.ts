import { useState } from 'react';
import type { Item } from './item.js';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly has: (id: string) => boolean;
  /** With `range`, everything between the last one and this one. */
  readonly toggle: (id: string, range: boolean) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** What is chosen in a list. What has gone from the list is not chosen any more. */
export const useSelection = (items: readonly Item[]): Selection => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string>();
  const ids = new Set(items.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
  const toggle = (id: string, range: boolean): void => {
    const [from, to] = [items.findIndex((item) => item.id === anchor), items.findIndex((item) => item.id === id)];
    if (range && from >= 0) setChosen(new Set([...ids, ...items.slice(Math.min(from, to), Math.max(from, to) + 1).map((item) => item.id)]));
    else setChosen(new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]));
    setAnchor(id);
  };
  return { ids, has: (id) => ids.has(id), toggle, all: () => setChosen(new Set(items.map(({ id }) => id))), clear: () => setChosen(new Set()) };
};
