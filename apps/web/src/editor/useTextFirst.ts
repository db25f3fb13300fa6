import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';

/** False until there is a text to write in: what stands beside it is loaded afterwards. Leaves a mark for those who measure. */
export const useTextFirst = (editor: Editor): boolean => {
  const [there, setThere] = useState(false);
  useEffect(() => {
    performance.mark('text');
    const frame = requestAnimationFrame(() => setThere(true));
    return () => cancelAnimationFrame(frame);
  }, [editor]);
  return there;
};
