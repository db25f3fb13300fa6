import { useEffect, useState } from 'react';

/** While somebody writes, changes wait for some milliseconds all the time; only what waits longer is worth a word. */
const momentMs = 2_000;

/** Whether something has been so for a while. */
export const useLasting = (now: boolean): boolean => {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasting(true), momentMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [now]);
  return now && lasting;
};
