import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface Hints {
  readonly title: string;
  readonly formula: string;
  readonly point: string;
  readonly reasoning: string;
  readonly section: string;
}

interface HintOptions {
  readonly hints: Hints;
}

const isHinted = (name: string): name is keyof Hints => ['title', 'formula', 'point', 'reasoning', 'section'].includes(name);

/** The empty places of the motion that want words: an empty line itself, or the only, empty, paragraph of a container. */
const blanksOf = (doc: Node): { at: number; size: number; name: keyof Hints }[] => {
  const blanks: { at: number; size: number; name: keyof Hints }[] = [];
  doc.descendants((node, position) => {
    const { name } = node.type;
    if (name === 'resolution') return true;
    if (!isHinted(name)) return false;
    const first = node.firstChild;
    if (node.inlineContent && node.childCount === 0) blanks.push({ at: position, size: node.nodeSize, name });
    else if (node.childCount === 1 && first?.type.name === 'paragraph' && first.childCount === 0) blanks.push({ at: position + 1, size: first.nodeSize, name });
    return false;
  });
  return blanks;
};

/** Grey words where something is missing; they are never part of the text. */
export const HintsInBlanks = Extension.create<HintOptions>({
  name: 'hintsInBlanks',
  addOptions: () => ({ hints: { title: '', formula: '', point: '', reasoning: '', section: '' } }),
  addProseMirrorPlugins() {
    const { hints } = this.options;
    // A heading without words would be nothing at all to a screen reader.
    const attributesOf = (name: keyof Hints) => ({ class: 'blank', 'data-hint': hints[name], ...(name === 'title' ? { 'aria-label': hints.title } : {}) });
    const draw = (doc: Node) => DecorationSet.create(doc, blanksOf(doc).map(({ at, size, name }) => Decoration.node(at, at + size, attributesOf(name))));
    return [
      new Plugin<DecorationSet>({
        key: new PluginKey('hintsInBlanks'),
        state: { init: (_, { doc }) => draw(doc), apply: (transaction, old) => (transaction.docChanged ? draw(transaction.doc) : old) },
        props: { decorations(state) { return this.getState(state); } },
      }),
    ];
  },
});
