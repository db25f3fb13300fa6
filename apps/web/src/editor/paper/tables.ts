import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { TableChange } from './table-change.js';

const load = () => import('./table-tools.js');

const hasTable = (doc: Node): boolean => {
  let found = false;
  doc.descendants((node) => {
    found ||= node.type.name === 'table';
    return !found && !node.isTextblock;
  });
  return found;
};

/** Changes the table with the caret. */
export const changeTable = (editor: Editor, change: TableChange): void => {
  void load().then(({ changes }) => changes[change](editor.state, (transaction) => editor.view.dispatch(transaction.scrollIntoView())));
};

/** Brings what a table needs (selecting cells, Tab, repairs) as soon as the text has one; once, for the editor keeps it. */
class Bringing {
  private asked = false;

  constructor(private readonly editor: Editor) {}

  look(doc: Node): void {
    if (this.asked || !hasTable(doc)) return;
    this.asked = true;
    // The text comes first: this is fetched when it can be seen.
    requestAnimationFrame(() => void this.bring());
  }

  private async bring(): Promise<void> {
    try {
      const { tableKeys, tableEditing } = await load();
      if (this.editor.isDestroyed) return;
      this.editor.registerPlugin(tableKeys(), (keys, others) => [keys, ...others]);
      this.editor.registerPlugin(tableEditing());
    } catch {
      // Without a network the next change asks again.
      this.asked = false;
    }
  }
}

export const Tables = Extension.create({
  name: 'tables',
  addProseMirrorPlugins() {
    const bringing = new Bringing(this.editor);
    return [
      new Plugin({
        view: ({ state }) => {
          bringing.look(state.doc);
          return { update: ({ state: now }, before) => (now.doc === before.doc ? undefined : bringing.look(now.doc)) };
        },
      }),
    ];
  },
});
