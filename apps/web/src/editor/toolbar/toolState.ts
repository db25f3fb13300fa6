import { useEditorState, type Editor } from '@tiptap/react';

export type TextStyle = 'paragraph' | 'heading' | 'subheading' | 'title';

export interface ToolState {
  readonly style: TextStyle;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly link: boolean;
  readonly inTable: boolean;
  readonly canIndent: boolean;
  readonly canOutdent: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const styleOf = (editor: Editor): TextStyle => {
  if (editor.isActive('title')) return 'title';
  if (editor.isActive('heading', { level: 3 })) return 'heading';
  return editor.isActive('heading') ? 'subheading' : 'paragraph';
};

/** What the buttons show for the place of the caret; drawn anew only when one of them changes. */
export const useToolState = (editor: Editor): ToolState =>
  useEditorState({
    editor,
    selector: (): ToolState => {
      const can = editor.can();
      return {
        style: styleOf(editor),
        bold: editor.isActive('bold'),
        italic: editor.isActive('italic'),
        bulletList: editor.isActive('bulletList'),
        orderedList: editor.isActive('orderedList'),
        link: editor.isActive('link'),
        inTable: editor.isActive('table'),
        canIndent: can.indentPoint() || can.sinkListItem('listItem'),
        canOutdent: can.outdentPoint() || can.liftListItem('listItem'),
        canUndo: can.undo(),
        canRedo: can.redo(),
      };
    },
  });
