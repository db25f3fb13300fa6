import { rewrittenByMoveTo } from '#motion';
import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useState, type ButtonHTMLAttributes, type DragEvent, type KeyboardEvent } from 'react';
import type { OutlineEntry } from '../outline/entries.js';
import { someoneWrites } from './busy.js';
import { moveAndSay, sayPlace } from './moving.js';

export interface Moving {
  /** The entry something would be dropped at, and on which side of it. */
  readonly target: { readonly at: number; readonly side: 'before' | 'behind' } | null;
  readonly of: (entry: OutlineEntry) => ButtonHTMLAttributes<HTMLButtonElement>;
}

/** Entries of the outline are moved by dragging, and by Alt with the arrows; what they stand for moves in the text. */
export const useOutlineMoves = (editor: Editor): Moving => {
  const [dragged, setDragged] = useState<OutlineEntry | null>(null);
  const [target, setTarget] = useState<Moving['target']>(null);
  const end = (): void => {
    setDragged(null);
    setTarget(null);
  };
  const over = (event: DragEvent<HTMLButtonElement>, entry: OutlineEntry): void => {
    if (dragged === null || dragged.moves !== entry.moves || dragged.at === entry.at) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setTarget({ at: entry.at, side: event.clientY < top + height / 2 ? 'before' : 'behind' });
  };
  const drop = (event: DragEvent<HTMLButtonElement>): void => {
    event.preventDefault();
    const free = dragged === null || target === null || !someoneWrites(editor, rewrittenByMoveTo(editor.state, dragged.at, target.at));
    if (free && dragged !== null && target !== null && editor.commands.moveTo(dragged.at, target.at, target.side)) sayPlace(editor);
    end();
  };
  const of: Moving['of'] = (entry) =>
    entry.moves === undefined || !editor.isEditable
      ? {}
      : {
          draggable: true,
          onDragStart: (event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', entry.text);
            setDragged(entry);
          },
          onDragOver: (event) => over(event, entry),
          onDragLeave: () => setTarget(null),
          onDrop: drop,
          onDragEnd: end,
          onKeyDown: (event) => byKeys(editor, event, entry),
        };
  return { target, of };
};

/** Moves by Alt with the arrows; the caret goes along, and so does the focus. */
function byKeys(editor: Editor, event: KeyboardEvent<HTMLButtonElement>, entry: OutlineEntry): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(entry.at + 1), 1)));
  if (moveAndSay(editor, event.key === 'ArrowUp' ? -1 : 1)) follow(event.currentTarget);
}

/** The outline is drawn anew a moment after the text. */
const drawnMs = 60;

/** The focus goes along with the entry that moved: the caret is in it. */
const follow = (button: HTMLElement): void => {
  const outline = button.closest('nav');
  setTimeout(() => outline?.querySelector<HTMLElement>('[aria-current="location"]')?.focus(), drawnMs);
};
