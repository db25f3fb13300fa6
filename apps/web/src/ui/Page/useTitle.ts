import { useEffect } from 'react';

/** The title of the browser's tab: "Titel – Bereich – Fraktion"; empty parts are left out. */
export const useTitle = (...parts: readonly (string | undefined)[]): void => {
  const title = parts.filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
};
