import type { Editor } from '@tiptap/react';
import { marksIn, tellMarks, threadsAt } from './marks.js';
import { passageBetween, type Range } from './places.js';
import { quoteBetween } from './quote.js';

/** What is marked; without a mark the block with the caret; null where nobody has been in the text yet. */
const wanted = (editor: Editor): Range | null => {
  const { selection } = editor.state;
  if (!selection.empty) return { from: selection.from, to: selection.to };
  const { $from } = selection;
  return editor.isEditable && $from.parent.isTextblock && $from.parent.content.size > 0 ? { from: $from.start(), to: $from.end() } : null;
};

/** The thread under the caret, where one is. */
export const threadHere = (editor: Editor): string | null => {
  const { selection } = editor.state;
  return selection.empty && editor.isEditable ? (threadsAt(marksIn(editor.state), selection.from)[0] ?? null) : null;
};

/** Opens the thread under the caret, or begins a comment: on what is marked, else on the block, else on the motion as a whole. */
export const beginComment = (editor: Editor): void => {
  const here = threadHere(editor);
  if (here !== null) return tellMarks(editor.view, { active: here, ask: 'tool' });
  const range = wanted(editor);
  const passage = range && passageBetween(editor.state, range, quoteBetween(editor.state.doc, range.from, range.to));
  tellMarks(editor.view, { draft: range && passage ? { ...range, passage } : 'whole', active: null, ask: 'tool' });
};

export const endDraft = (editor: Editor): void => tellMarks(editor.view, { draft: null });
