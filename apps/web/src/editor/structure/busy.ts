import { pointNumberAt } from '#motion';
import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { i18next } from '../../i18n/index.js';
import { toast } from '../../ui/Toast/toasts.js';
import type { CaretNames } from '../paper/caret-names.js';

/** Who moved a caret or wrote within this time may be in the middle of a word. */
export const busyMs = 8_000;

const watched = new WeakMap<Editor, CaretNames>();

export const watchWriters = (editor: Editor, writers: CaretNames): void => void watched.set(editor, writers);

/**
 * Moving writes a point anew, and what somebody else types into it in that moment is lost. So nothing is moved while
 * somebody writes there: this says who and where, and that it is so.
 */
export function someoneWrites(editor: Editor, range: { readonly from: number; readonly to: number }): boolean {
  const carets = [...editor.view.dom.querySelectorAll<HTMLElement>('.caret')];
  const found = carets.find((caret) => {
    const at = editor.view.posAtDOM(caret, 0);
    return at >= range.from && at <= range.to && watched.get(editor)?.isShown(caret.dataset['person'] ?? '') === true;
  });
  if (found === undefined) return false;
  const point = pointNumberAt({ selection: Selection.near(editor.state.doc.resolve(editor.view.posAtDOM(found, 0))) });
  const name = found.querySelector('.caret-name')?.textContent ?? '';
  toast(i18next.t(point === '' ? 'structure.busy' : 'structure.busyPoint', { name, point }), { tone: 'bad' });
  return true;
}
