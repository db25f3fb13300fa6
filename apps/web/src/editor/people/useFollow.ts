import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { PersonHere } from './people.js';

/** What a person does who wants to go an own way again. */
const ownWays = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;
/** Also when nobody moves, the page may: a dialog closes, a picture arrives. */
const lookAgainMs = 700;
/** A caret this far from the edges of the window is in sight. */
const edge = 120;

const inSight = ({ top, bottom }: DOMRect): boolean => top > edge && bottom < innerHeight - edge;

/** Keeps the caret of somebody in view while they move and write; ends with the first own step. */
export const useFollow = (editor: Editor, awareness: Awareness, person: PersonHere | null, onEnd: () => void): void => {
  const id = person?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    let frame = 0;
    const look = (): void => {
      const caret = [...editor.view.dom.querySelectorAll<HTMLElement>('.caret')].find(({ dataset }) => dataset['person'] === id);
      if (caret && !inSight(caret.getBoundingClientRect())) caret.scrollIntoView({ block: 'center' });
    };
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const end = (event: Event): void => {
      // The bar that says whom one follows has a button of its own.
      if (!(event.target instanceof Element && event.target.closest('[data-follow-bar]'))) onEnd();
    };
    soon();
    const again = setInterval(soon, lookAgainMs);
    awareness.on('change', soon);
    editor.on('transaction', soon);
    for (const way of ownWays) window.addEventListener(way, end, { passive: true });
    return () => {
      clearInterval(again);
      cancelAnimationFrame(frame);
      awareness.off('change', soon);
      editor.off('transaction', soon);
      for (const way of ownWays) window.removeEventListener(way, end);
    };
  }, [editor, awareness, id, onEnd]);
};
