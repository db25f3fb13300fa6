import { mergeAttributes, Node } from '@tiptap/core';
import { textAttribute } from './attributes.js';
import { part } from './part.js';

export const Signatories = part('signatories', { content: 'signatory*' });

/** One signatory: `name` and `function` ("Fraktionsvorsitzende"), edited as a form. */
export const Signatory = Node.create({
  name: 'signatory',
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes: () => ({ name: textAttribute('name'), function: textAttribute('function') }),

  parseHTML: () => [{ tag: 'p[data-node="signatory"]' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'p',
    mergeAttributes(HTMLAttributes, { 'data-node': 'signatory', class: 'motion-signatory' }),
    ['strong', String(node.attrs.name)],
    ['br'],
    ['span', String(node.attrs.function)],
  ],
});
