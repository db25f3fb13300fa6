import { useEffect, useRef, type RefObject } from 'react';

/** A step that was taken takes its button away, and the focus with it: whoever goes by keys or by ear goes on at the next steps. */
export const useFocusAfter = (isAsking: boolean): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    const ended = asked.current && !isAsking;
    asked.current = isAsking;
    if (!ended) return;
    // The question gives the focus back in this frame, if there is anything left to give it to.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsking]);
  return place;
};
