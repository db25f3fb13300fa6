import { mergeAttributes, Node } from '@tiptap/core';
import { textAttribute } from './attributes.js';

/**
 * The whole motion. Any order and number of parts is allowed here on purpose: a stricter rule would let the Yjs binding
 * delete what two people changed at once. The guard keeps the parts in place, `readDocument` puts right what still got lost.
 */
export const MotionDoc = Node.create({
  name: 'doc',
  topNode: true,
  content: '(letterhead | title | resolution | reasoning | section | signatories)*',
});

/** Place, date (ISO day), addressee and target body. No text of its own: the editor shows it as a form. */
export const Letterhead = Node.create({
  name: 'letterhead',
  atom: true,
  selectable: true,
  draggable: false,
  isolating: true,

  addAttributes() {
    return {
      place: textAttribute('place'),
      date: textAttribute('date'),
      addressee: textAttribute('addressee'),
      target: textAttribute('target'),
    };
  },

  parseHTML: () => [{ tag: 'header[data-part="letterhead"]' }],
  renderHTML: ({ HTMLAttributes, node }) => {
    const { place, date, addressee, target } = node.attrs;
    const lines = [addressee, target, [place, date].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
    return ['header', mergeAttributes(HTMLAttributes, { 'data-part': 'letterhead', class: 'motion-letterhead' }), lines];
  },
});

export const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,

  parseHTML: () => [{ tag: 'h1[data-part="title"]' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', mergeAttributes(HTMLAttributes, { 'data-part': 'title', class: 'motion-title' }), 0],
});
