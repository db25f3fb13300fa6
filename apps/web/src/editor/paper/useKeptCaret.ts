import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect, type RefObject } from 'react';

export interface CaretPlace {
  readonly anchor: number;
  readonly head: number;
  readonly focused: boolean;
}

/** Remembers where the caret is, outside of the editor: when the text is begun anew, the next editor puts it there again. */
export const useKeptCaret = (editor: Editor, kept: RefObject<CaretPlace | null>): void => {
  useEffect(() => {
    if (kept.current !== null) putBack(editor, kept.current);
    const keep = (): void => {
      const { anchor, head } = editor.state.selection;
      kept.current = { anchor, head, focused: editor.view.hasFocus() };
    };
    // An editor that is taken away loses the focus too; that is not a person leaving it.
    const left = (): void => void setTimeout(() => !editor.isDestroyed && editor.view.dom.isConnected && keep());
    editor.on('selectionUpdate', keep);
    editor.on('focus', keep);
    editor.on('blur', left);
    return () => {
      editor.off('selectionUpdate', keep);
      editor.off('focus', keep);
      editor.off('blur', left);
    };
  }, [editor, kept]);
};

const putBack = ({ state, view }: Editor, { anchor, head, focused }: CaretPlace): void => {
  const at = (position: number) => state.doc.resolve(Math.min(position, state.doc.content.size));
  view.dispatch(state.tr.setSelection(TextSelection.between(at(anchor), at(head))));
  if (focused) view.focus();
};
