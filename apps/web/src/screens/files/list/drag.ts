import { useState, type DragEvent } from 'react';
import { useThingChanges } from '../actions/changes.js';
import { showFailure } from '../../../ui/Toast/showFailure.js';
import type { Item } from '../item.js';

export const dragType = 'application/x-fraktionsraum-items';

/** What is being dragged inside this page. */
let dragged: readonly Item[] = [];

/** Begins a drag of the chosen things, or of the one under the pointer. */
export const dragItems = (items: readonly Item[]) => (event: DragEvent): void => {
  dragged = items;
  event.dataTransfer.effectAllowed = 'copyMove';
  event.dataTransfer.setData(dragType, String(items.length));
};

/** A folder things can be dropped on: they are moved, or copied with Ctrl. The same verbs stand in the menu. */
export const useDropTarget = (folder: string | null, open: boolean) => {
  const { move, copy } = useThingChanges();
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => open && event.dataTransfer.types.includes(dragType) && !dragged.some(({ id }) => id === folder);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!takes(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = event.ctrlKey ? 'copy' : 'move';
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const things = event.ctrlKey ? dragged : dragged.filter(({ folderId }) => folderId !== folder);
      if (things.length > 0) (event.ctrlKey ? copy : move).mutate({ things, to: folder }, { onError: showFailure });
    },
  };
  return { over, handlers };
};
