import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type FocusEvent, type RefObject } from 'react';

interface Wanted {
  readonly count: number;
  /** About, in pixels; each is measured as soon as it is drawn. */
  readonly height: number;
  readonly overscan: number;
  readonly keyOf: (row: number) => string | number;
}

/** The rows that the window shows, of however many there are. The one that has the focus stays, however far one scrolls. */
export const useShownRows = (box: RefObject<HTMLElement | null>, { count, height, overscan, keyOf }: Wanted) => {
  const [top, setTop] = useState(0);
  const [held, setHeld] = useState(-1);
  useEffect(() => setTop((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [box, count]);
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan,
    scrollMargin: top,
    getItemKey: keyOf,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return held < 0 || held >= count || shown.includes(held) ? shown : [...shown, held].sort((a, b) => a - b);
    },
  });
  const shown = rows.getVirtualItems();
  const onFocus = ({ target }: FocusEvent): void => {
    const row = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (row !== undefined) setHeld(Number(row));
  };
  /** The last row in the window; the one that is only held does not count. */
  const last = shown.findLast(({ index }) => index !== held)?.index ?? 0;
  return { rows, shown, last, onFocus, placeOf: (start: number) => ({ transform: `translateY(${start - top}px)` }) };
};
