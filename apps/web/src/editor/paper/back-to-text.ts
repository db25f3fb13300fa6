import type { Editor } from '@tiptap/react';

/** A closing menu or sheet first gives the focus back to its button; only then does the text get it for good. */
const afterClosingMs = 80;

export const backToText = (editor: Editor): void => {
  setTimeout(() => {
    if (!editor.isDestroyed) editor.view.focus();
  }, afterClosingMs);
};
