import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { backToText } from '../paper/back-to-text.js';
import { marksIn, tellMarks } from './marks.js';

/** Marks a thread and brings its passage into view, if it still has one. The focus stays where it is. */
export const showThread = (editor: Editor, id: string): void => {
  tellMarks(editor.view, { active: id });
  const passage = [...editor.view.dom.querySelectorAll<HTMLElement>('[data-thread]')].find(({ dataset }) => dataset['thread'] === id);
  passage?.scrollIntoView({ block: 'center' });
};

/** Leads to the passage itself: the caret stands before it, where one can. */
export const goToPassage = (editor: Editor, id: string): void => {
  showThread(editor, id);
  const place = marksIn(editor.state).places.get(id);
  if (!place || !editor.isEditable) return;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(place.from))));
  editor.view.focus();
  backToText(editor);
};
