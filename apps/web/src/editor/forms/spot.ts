import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import type { FormKind, Spot } from '../paper/views/desk.js';

/** The node a form is about, or null when somebody removed it meanwhile. */
export const nodeAt = (editor: Editor, kind: FormKind, spot: Spot): { node: Node; at: number } | null => {
  const at = spot();
  if (at === undefined || at > editor.state.doc.content.size) return null;
  const node = editor.state.doc.nodeAt(at);
  return node?.type.name === kind ? { node, at } : null;
};

/** Gives the node new attributes. False: it is gone, nothing was changed. */
export const changeAt = (editor: Editor, kind: FormKind, spot: Spot, attributes: Readonly<Record<string, unknown>>): boolean => {
  const found = nodeAt(editor, kind, spot);
  if (found === null) return false;
  const { node, at } = found;
  editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attributes }));
  return true;
};

export const removeAt = (editor: Editor, kind: FormKind, spot: Spot): boolean => {
  const found = nodeAt(editor, kind, spot);
  if (found === null) return false;
  editor.view.dispatch(editor.state.tr.delete(found.at, found.at + found.node.nodeSize));
  return true;
};
