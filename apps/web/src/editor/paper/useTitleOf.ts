import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** Tells the title whenever somebody changed it. */
export const useTitleOf = (editor: Editor, onTitle: (title: string) => void): void => {
  const title = useEditorState({
    editor,
    selector: () => editor.state.doc.children.find((part) => part.type.name === 'title')?.textContent.trim() ?? '',
  });
  useEffect(() => onTitle(title), [title, onTitle]);
};
