import { useEffect } from 'react';

/** The dialog that held the focus is gone together with what it lay upon: the keyboard goes on at the content. */
export const useFocusFromDialog = (): void => {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('inhalt')?.focus({ preventScroll: true });
  }, []);
};
