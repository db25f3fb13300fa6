import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many tiles stand side by side, as the room in the box changes. */
export const useColumns = (box: RefObject<HTMLElement | null>, { narrowest, gap }: { readonly narrowest: number; readonly gap: number }): number => {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const count = (): void => setColumns(Math.max(1, Math.floor((element.clientWidth + gap) / (narrowest + gap))));
    count();
    const watch = new ResizeObserver(count);
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, narrowest, gap]);
  return columns;
};
