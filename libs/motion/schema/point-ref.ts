import { mergeAttributes, Node, type Attribute } from '@tiptap/core';
import { pointRefLabel } from '../convert/numbers.js';
import { countAttribute, textAttribute } from './attributes.js';

const POINT_ID = /^[\w-]{1,40}$/;

/** Points are named by an id of their own once somebody refers to them. */
export const isPointId = (value: unknown): value is string => typeof value === 'string' && POINT_ID.test(value);

/** An id that most points do not have: without one nothing is written, so that old texts stay what they are. */
export const pointIdAttribute = (name: string): Partial<Attribute> => ({
  default: null,
  parseHTML: (element) => {
    const id = element.getAttribute(`data-${name}`);
    return isPointId(id) ? id : null;
  },
  renderHTML: (attributes) => (isPointId(attributes[name]) ? { [`data-${name}`]: attributes[name] } : {}),
});

/** "Beschlusspunkt 2" in the text: bound to the point, not to the number. 0: the point is gone. */
export const PointRef = Node.create({
  name: 'pointRef',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes: () => ({ point: textAttribute('point'), number: countAttribute('number', 0) }),

  parseHTML: () => [{ tag: 'span[data-node="pointRef"]' }],
  renderHTML: ({ HTMLAttributes, node }) => {
    const gone = node.attrs.number === 0 ? ' is-gone' : '';
    return ['span', mergeAttributes(HTMLAttributes, { 'data-node': 'pointRef', class: `motion-ref${gone}` }), pointRefLabel(node.attrs)];
  },
});
