import { Extension } from '@tiptap/core';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { move, moveTo } from './move.js';
import { addPoint, enterMovesOn, indentPoint, outdentPoint } from './points.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    points: {
      /** Adds an empty point after the one with the caret, or at the end of the resolution. */
      addPoint: () => ReturnType;
      /** Makes the point a sub-point of the one before it. */
      indentPoint: () => ReturnType;
      /** Makes the sub-point a point of its own. */
      outdentPoint: () => ReturnType;
      /** Lets what the caret stands in (point, sub-point, section) and its neighbour change places. */
      moveUp: () => ReturnType;
      moveDown: () => ReturnType;
      /** Puts what begins at `from` before or behind its sibling that begins at `to`. */
      moveTo: (from: number, to: number, side: 'before' | 'behind') => ReturnType;
    };
  }
}

/** Select all takes the part with the caret first, and the whole motion when pressed again. */
export const selectPart: Command = (state, dispatch) => {
  const { $from, from, to } = state.selection;
  if ($from.depth === 0) return false;
  const part = TextSelection.between(state.doc.resolve($from.start(1)), state.doc.resolve($from.end(1)));
  if (from <= part.from && to >= part.to) return false;
  dispatch?.(state.tr.setSelection(part));
  return true;
};

/** Keys in points. Goes before the list keys, which would otherwise split the paragraph inside the point. */
export const MotionKeys = Extension.create({
  name: 'motionKeys',
  priority: 1100,

  addCommands: () => ({
    addPoint: () => ({ state, dispatch }) => addPoint(state, dispatch),
    indentPoint: () => ({ state, dispatch }) => indentPoint(state, dispatch),
    outdentPoint: () => ({ state, dispatch }) => outdentPoint(state, dispatch),
    moveUp: () => ({ state, dispatch }) => move(-1)(state, dispatch),
    moveDown: () => ({ state, dispatch }) => move(1)(state, dispatch),
    moveTo: (from, to, side) => ({ state, dispatch }) => moveTo(from, to, side)(state, dispatch),
  }),

  addKeyboardShortcuts() {
    const run = (command: Command) => command(this.editor.state, this.editor.view.dispatch);
    const { editor } = this;
    return {
      // Fresh commands for each try: one set of them shares a transaction, which the first try uses up.
      Enter: () => run(enterMovesOn) || editor.commands.splitListItem('subPoint') || editor.commands.splitListItem('point'),
      Tab: () => run(indentPoint),
      'Shift-Tab': () => run(outdentPoint),
      'Mod-a': () => run(selectPart),
    };
  },
});
