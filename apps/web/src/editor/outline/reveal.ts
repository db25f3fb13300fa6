import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { backToText } from '../paper/back-to-text.js';

/** Brings a place of the text into view and puts the caret there. */
export const reveal = (editor: Editor, at: number): void => {
  const { state, view } = editor;
  const node = state.doc.nodeAt(at);
  if (node === null) return;
  const selection = node.isAtom ? NodeSelection.create(state.doc, at) : (Selection.findFrom(state.doc.resolve(at + 1), 1, true) ?? Selection.near(state.doc.resolve(at)));
  view.dispatch(state.tr.setSelection(selection));
  const dom = view.nodeDOM(at);
  if (dom instanceof Element) dom.scrollIntoView({ block: 'center' });
  view.focus();
  backToText(editor);
};
