import { mergeAttributes, Node } from '@tiptap/core';
import { textAttribute } from './attributes.js';

/** A footnote stands in the text as one character; its words are an attribute, its number is computed. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes: () => ({ text: textAttribute('text') }),

  parseHTML: () => [{ tag: 'sup[data-node="footnote"]' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'sup',
    mergeAttributes(HTMLAttributes, { 'data-node': 'footnote', class: 'motion-footnote', title: String(node.attrs.text) }),
  ],
});
