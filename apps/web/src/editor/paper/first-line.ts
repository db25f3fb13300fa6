import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Text arrives from Yjs after the editor is made, and leaves the caret outside of any line: whoever comes by Tab could not write. */
export function intoFirstLine({ selection, doc, tr }: EditorState): Transaction | null {
  if (!(selection instanceof TextSelection) || selection.$from.parent.inlineContent) return null;
  const first = Selection.findFrom(doc.resolve(0), 1, true);
  return first && tr.setSelection(first).setMeta('addToHistory', false);
}

/**
 * The sheet begins with the letterhead, which is no text: for it the browser places no caret when somebody comes by Tab,
 * and ProseMirror takes "none before, none now" for no change. A click has placed one by the time this looks.
 */
function showCaret(view: EditorView): void {
  setTimeout(() => {
    const placed = view.dom.ownerDocument.getSelection()?.anchorNode ?? null;
    if (!view.isDestroyed && view.hasFocus() && !view.dom.contains(placed)) view.focus();
  });
}

/** Sees to it that the caret always stands in a line, the first one to begin with. */
export const CaretInLine = Extension.create({
  name: 'caretInLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('caretInLine'),
      appendTransaction: (_transactions, _before, state) => intoFirstLine(state),
      props: { handleDOMEvents: { focus: (view) => showCaret(view) } },
    }),
  ],
});
