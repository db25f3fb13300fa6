import { mergeAttributes, Node, type NodeConfig } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { textAttribute } from './attributes.js';

type Extra = Pick<NodeConfig, 'content' | 'addAttributes'>;

/**
 * A fixed part of the motion: a heading kept as an attribute, which no stray key can delete, and a body. Isolating, so
 * that deleting backwards stops at its border.
 */
export function part(name: string, extra: Extra, bodyAttributes?: (attrs: Record<string, unknown>) => Record<string, string>) {
  return Node.create({
    name,
    isolating: true,
    defining: true,
    ...extra,
    addAttributes() {
      return { heading: textAttribute('heading'), ...extra.addAttributes?.call(this) };
    },
    parseHTML: () => [{ tag: `section[data-part="${name}"]`, contentElement: '[data-body]' }],
    renderHTML: ({ HTMLAttributes, node }): DOMOutputSpec => [
      'section',
      mergeAttributes(HTMLAttributes, { 'data-part': name, class: `motion-part motion-${name}` }),
      ['h2', { class: 'motion-heading', contenteditable: 'false' }, String(node.attrs.heading)],
      ['div', { 'data-body': '', class: 'motion-body', ...bodyAttributes?.(node.attrs) }, 0],
    ],
  });
}

/** A plain container inside a part, shown as one element. */
export function container(name: string, tag: string, content: string, extra: Partial<NodeConfig> = {}) {
  return Node.create({
    name,
    content,
    defining: true,
    ...extra,
    parseHTML: () => [{ tag: `${tag}[data-node="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes, { 'data-node': name, class: `motion-${name}` }), 0],
  });
}
