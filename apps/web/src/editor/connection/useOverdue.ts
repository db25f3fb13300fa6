import { useEffect, useState } from 'react';
import { patienceLeft } from './overdue.js';

/** Whether nothing was confirmed for ten seconds although something should be. */
export const useOverdue = (since: number | null): boolean => {
  const [told, setTold] = useState<number | null>(null);
  useEffect(() => {
    const left = patienceLeft(since, Date.now());
    if (left === null) return;
    const timer = setTimeout(() => setTold(since), left);
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && told === since;
};
