import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../VisuallyHidden.js';
import { onAnnounce } from './announce.js';

/** The one live region for statuses; stands in the page from the start, since late ones stay silent. */
export const Announcer = () => {
  const [{ text, count }, setState] = useState({ text: '', count: 0 });
  useEffect(() => onAnnounce((next) => setState((last) => ({ text: next, count: last.count + 1 }))), []);
  return (
    <VisuallyHidden>
      {/* The key makes the same sentence be read twice. */}
      <span role="status">{count === 0 ? null : <span key={count}>{text}</span>}</span>
    </VisuallyHidden>
  );
};
