import { mergeAttributes, Node } from '@tiptap/core';
import { pointReasoningLabel } from '../convert/numbers.js';
import { countAttribute, textAttribute } from './attributes.js';
import { part } from './part.js';
import { pointIdAttribute } from './point-ref.js';

export const Reasoning = part('reasoning', { content: '(block | pointReasoning)*' });

/** An optional part with a heading of its own, e.g. "Finanzielle Auswirkungen". May be added and removed. */
export const Section = part('section', { content: 'block*' });

/** Reasoning for one point. `point` is its number, which follows `target`, the point's id, where one is known; `label` overrules the words of the caption. */
export const PointReasoning = Node.create({
  name: 'pointReasoning',
  content: 'block*',
  defining: true,

  addAttributes: () => ({ point: countAttribute('point', 1), label: textAttribute('label'), target: pointIdAttribute('target') }),

  parseHTML: () => [{ tag: 'section[data-node="pointReasoning"]', contentElement: '[data-body]' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'section',
    mergeAttributes(HTMLAttributes, { 'data-node': 'pointReasoning', class: 'motion-pointReasoning' }),
    ['h3', { class: 'motion-subheading', contenteditable: 'false' }, pointReasoningLabel(node.attrs)],
    ['div', { 'data-body': '', class: 'motion-body' }, 0],
  ],
});
