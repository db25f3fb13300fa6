import { useEffect, useState } from 'react';

/** A line that is made anew is away for a moment; only longer is it an outage. */
const momentMs = 1_500;

/** Whether the line to the server is cut; false also in the first moment. */
export const useCut = (online: boolean): boolean => {
  const [cut, setCut] = useState(false);
  useEffect(() => {
    if (online) return;
    const timer = setTimeout(() => setCut(true), momentMs);
    return () => {
      clearTimeout(timer);
      setCut(false);
    };
  }, [online]);
  return cut;
};
