import { useState } from 'react';

/** Words of comments that were not sent yet, as long as the page is open: a sheet that is closed by accident takes none along. */
const kept = new Map<string, string>();

export const isKept = (key: string): boolean => kept.has(key);

/** A text that outlives its field; `forget` when it was sent or given up. */
export const useKept = (key: string, before: string) => {
  const [text, set] = useState(() => kept.get(key) ?? before);
  const change = (next: string): void => {
    set(next);
    if (next === before) kept.delete(key);
    else kept.set(key, next);
  };
  return { text, change, forget: () => kept.delete(key) };
};
