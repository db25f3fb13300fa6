import { pointNumberAt, rewrittenByMove } from '#motion';
import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/react';
import { i18next } from '../../i18n/index.js';
import type { Awareness } from 'y-protocols/awareness';
import { announce } from '../../ui/Announcer/announce.js';
import { CaretNames } from '../paper/caret-names.js';
import { busyMs, someoneWrites, watchWriters } from './busy.js';

/** Moves what the caret stands in, and says where it is now. */
export function moveAndSay(editor: Editor, by: 1 | -1): boolean {
  const rewritten = rewrittenByMove(editor.state, by);
  if (rewritten !== null && someoneWrites(editor, rewritten)) return false;
  const moved = by === -1 ? editor.commands.moveUp() : editor.commands.moveDown();
  if (moved) sayPlace(editor, by);
  return moved;
}

export function sayPlace(editor: Editor, by?: 1 | -1): void {
  const point = pointNumberAt(editor.state);
  const way = by === undefined ? 'structure.moved' : by === -1 ? 'structure.movedUp' : 'structure.movedDown';
  announce(point === '' ? i18next.t(way) : i18next.t('structure.movedPoint', { point }));
}

/** Alt with the arrows moves points, sub-points, reasonings of points and sections. At the border nothing happens: the caret stays. */
export const MovingKeys = Extension.create<{ awareness: Awareness | null }, { writers: CaretNames | null }>({
  name: 'movingKeys',
  priority: 1200,
  addOptions: () => ({ awareness: null }),
  addStorage: () => ({ writers: null }),
  onCreate() {
    if (this.options.awareness === null) return;
    this.storage.writers = new CaretNames(this.options.awareness, () => undefined, busyMs);
    watchWriters(this.editor, this.storage.writers);
  },
  onDestroy() {
    this.storage.writers?.destroy();
  },
  addKeyboardShortcuts() {
    const editor = this.editor;
    const move = (by: 1 | -1) => () => {
      if (!editor.isEditable) return false;
      const inside = editor.can().moveUp() || editor.can().moveDown();
      moveAndSay(editor, by);
      return inside;
    };
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) };
  },
});
