import type { MotionView } from '#contracts';
import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Exchange } from '../connection/exchange.js';
import type { Places } from '../usePlaces.js';
import { beginComment } from './begin.js';
import { marksIn, tellMarks } from './marks.js';
import { useComments, useCommentsAgain } from './useComments.js';

interface Given {
  readonly editor: Editor;
  readonly motion: MotionView;
  readonly exchange: Exchange;
  readonly places: Places;
  readonly wide: boolean;
}

/** Brings the comments of a motion to its text: where they stand, when they change, how one begins. */
export const useCommenting = ({ editor, motion, exchange, places, wide }: Given): void => {
  const { data } = useComments(motion);
  const again = useCommentsAgain(motion.id);
  useEffect(() => {
    if (data === undefined) return;
    const threads = data.threads.map(({ id, passage, resolved }) => ({ id, passage, resolved: resolved !== null }));
    tellMarks(editor.view, { threads, epoch: data.epoch });
  }, [editor, data]);
  useEffect(() => exchange.onNotice((topic) => topic === 'comments' && void again()), [exchange, again]);
  useShortcut(editor, motion.may.comment);
  const { asked } = useEditorState({ editor, selector: ({ editor: now }) => ({ asked: marksIn(now.state).asked }) });
  const open = useRef(places.open);
  open.current = places.open;
  useEffect(() => {
    // On a small screen a touch on a passage that can be written places the caret; the tool opens what is under it.
    if (asked.count > 0 && (asked.by === 'tool' || wide || !editor.isEditable)) open.current('comments');
  }, [editor, asked, wide]);
};

/** Strg+Alt+M, wherever the focus is: readers have no caret in the text. AltGr+M writes a letter on German keyboards. */
const useShortcut = (editor: Editor, enabled: boolean): void => {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph')) return;
      event.preventDefault();
      beginComment(editor);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editor, enabled]);
};
