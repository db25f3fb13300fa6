import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Desk } from './desk.js';
import { footnoteView } from './footnote-view.js';
import { imageView } from './image-view.js';
import { letterheadView } from './letterhead-view.js';
import { sectionView } from './section-view.js';
import { signatoriesView, signatoryView } from './signatory-views.js';

/** Enter on something that is edited by a form opens the form. */
const openSelected = (view: EditorView, event: KeyboardEvent): boolean => {
  const { selection } = view.state;
  if (event.key !== 'Enter' || !(selection instanceof NodeSelection) || !view.editable) return false;
  const dom = view.nodeDOM(selection.from);
  const button = dom instanceof Element ? dom.querySelector('button') : null;
  button?.click();
  return button !== null;
};

/**
 * How the parts of a motion that have no text of their own look in the editor. Views of a plugin, not of the schema: what a
 * motion is made of is said in one place only.
 */
export const motionViews = (desk: Desk) =>
  Extension.create({
    name: 'motionViews',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('motionViews'),
        props: {
          handleKeyDown: openSelected,
          nodeViews: {
            letterhead: letterheadView(desk),
            signatories: signatoriesView(desk),
            signatory: signatoryView(desk),
            section: sectionView(desk),
            image: imageView(desk),
            footnote: footnoteView(desk),
          },
        },
      }),
    ],
  });
