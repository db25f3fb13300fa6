import { Extension } from '@tiptap/core';
import { Plugin, Selection } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { z } from 'zod';

const fromCopy = z.object({ isChangeOrigin: z.literal(true) });

/**
 * When words are replaced by the same words (a change of a suggestion was taken over: now they are the motion's), the
 * binding takes the caret for one in deleted text and puts it beside. The text reads as before, so the caret stays.
 */
export const SteadyCaret = Extension.create({
  name: 'steadyCaret',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, now) => {
        const foreign = transactions.some((each) => fromCopy.safeParse(each.getMeta(ySyncPluginKey)).success);
        if (!foreign || before.selection.eq(now.selection) || !before.doc.eq(now.doc)) return null;
        return now.tr.setSelection(Selection.fromJSON(now.doc, before.selection.toJSON())).setMeta('addToHistory', false);
      },
    }),
  ],
});
