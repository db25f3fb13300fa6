import type { KeyboardEvent } from 'react';
import type { Item } from '../item.js';
import type { ListParts } from './parts.js';

const focused = (items: readonly Item[]): number => {
  const id = document.activeElement?.getAttribute('data-item');
  return items.findIndex((item) => item.id === id);
};

/** A line that was far away is drawn only after a few frames. */
const focusOn = (id: string, frames = 20): void => {
  const name = document.querySelector<HTMLElement>(`[data-item="${id}"]`);
  if (name !== null) name.focus();
  else if (frames > 0) requestAnimationFrame(() => focusOn(id, frames - 1));
};

/** Arrows go from name to name, in tiles also sideways; Ctrl+A, Escape and Delete act on what is chosen. All of it is there as buttons, too. */
export const moveByKeys =
  ({ items, selection, verbs }: ListParts, reveal: (index: number) => void, columns = 1) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const at = focused(items);
    const key = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
    const go = (index: number): void => {
      if (index < 0 || index >= items.length) return;
      if (event.shiftKey) selection.toggle(items[index]?.id ?? '', true);
      reveal(index);
      requestAnimationFrame(() => focusOn(items[index]?.id ?? ''));
    };
    const item = items[at];
    const acts: Record<string, (() => void) | undefined> = {
      'ArrowDown': at < 0 ? undefined : () => go(at + columns),
      'ArrowUp': at < 0 ? undefined : () => go(at - columns),
      'ArrowRight': at < 0 || columns === 1 ? undefined : () => go(at + 1),
      'ArrowLeft': at < 0 || columns === 1 ? undefined : () => go(at - 1),
      'Home': at < 0 ? undefined : () => go(0),
      'End': at < 0 ? undefined : () => go(items.length - 1),
      ' ': item && (() => selection.toggle(item.id, event.shiftKey)),
      'Ctrl+a': at < 0 ? undefined : selection.all,
      'Escape': selection.ids.size > 0 ? selection.clear : undefined,
      'F2': item && (() => verbs(item).find(({ id }) => id === 'rename')?.onAction()),
      'Delete': item && (() => verbs(item).find(({ id }) => id === 'remove')?.onAction()),
    };
    const act = acts[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
