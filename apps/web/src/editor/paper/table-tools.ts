import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin, type Command } from '@tiptap/pm/state';
import { addColumnAfter, addRow, addRowAfter, CellSelection, deleteColumn, deleteRow, deleteTable, goToNextCell, selectedRect, toggleHeader } from '@tiptap/pm/tables';
import type { TableChange } from './table-change.js';

export const changes: Readonly<Record<TableChange, Command>> = {
  rowAfter: addRowAfter,
  columnAfter: addColumnAfter,
  headerRow: toggleHeader('row'),
  rowRemove: deleteRow,
  columnRemove: deleteColumn,
  tableRemove: deleteTable,
};

const next = goToNextCell(1);

/** From the last cell Tab goes on in a new row. */
const nextOrNew: Command = (state, dispatch, view) => {
  if (next(state, dispatch)) return true;
  if (!addRowAfter(state)) return false;
  dispatch?.(withRowAfter(state));
  if (view !== undefined) next(view.state, view.dispatch);
  return true;
};

const withRowAfter = (state: Parameters<Command>[0]) => {
  const rect = selectedRect(state);
  return addRow(state.tr, rect, rect.bottom);
};

/** With all cells selected there is nothing left to keep. */
const removeWhole: Command = (state, dispatch) => {
  const { selection } = state;
  const whole = selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection();
  return whole && deleteTable(state, dispatch);
};

/** Goes before the keys of the text, which would otherwise delete the words in the cells alone. */
export const tableKeys = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: keydownHandler({
        Tab: nextOrNew,
        'Shift-Tab': goToNextCell(-1),
        Backspace: removeWhole,
        'Mod-Backspace': removeWhole,
        Delete: removeWhole,
        'Mod-Delete': removeWhole,
      }),
    },
  });

export { tableEditing } from '@tiptap/pm/tables';
