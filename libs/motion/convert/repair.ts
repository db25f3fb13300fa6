import type { NodeType } from '@tiptap/pm/model';
import { motionSchema } from '../schema/extensions.js';
import { parts } from '../schema/part-names.js';
import { checkedAttribute } from './attributes.js';
import { cleanText } from './clean-text.js';
import { isDocument, parseNode, type MotionDocument, type MotionMark, type MotionNode } from './json.js';
import { withAllParts } from './parts.js';
import { withNumbers } from './references.js';
import { childrenOf, textOf } from './walk.js';

/** Nothing a person writes is nested deeper inside a part; beyond it only the words are kept. */
const DEEPEST = 24;

/**
 * Any value as a valid motion. Unknown nodes give up their frame and keep their words, misplaced ones move to where they
 * are allowed, missing parts are added, doubled ones are joined.
 */
export function repair(value: unknown): MotionDocument {
  const top = parseNode(value);
  const whole = withAllParts(top?.type === 'doc' ? childrenOf(top) : []);
  const content = whole.map((part) => framed(typeOf(part.type), part, DEEPEST));
  const node = motionSchema.nodeFromJSON({ type: 'doc', content });
  node.check();
  const valid: unknown = node.toJSON();
  if (!isDocument(valid)) throw new Error('The schema wrote no document');
  return { type: 'doc', content: withNumbers(valid.content.map(tidied)) };
}

/** The node with exactly the attributes and children its type may have. `room` is the nesting still allowed. */
function framed(type: NodeType, node: MotionNode, room: number): MotionNode {
  const given = room > 0 || type.inlineContent ? childrenOf(node) : [{ type: 'text', text: textOf(node) }];
  const content = joinedInline(type, given).flatMap((child) => fitted(type, child, room - 1));
  return { type: type.name, attrs: attributesOf(type.name, type.spec.attrs ?? {}, node.attrs), content };
}

function fitted(parent: NodeType, node: MotionNode, room: number): MotionNode[] {
  const type = motionSchema.nodes[node.type];
  if (type && parent.contentMatch.matchType(type)) return type.isText ? textIn(parent, node) : [framed(type, node, room)];
  if (parent.name === 'signatories') return signatory(textOf(node));
  const wrapping = type && !parts.has(type.name) ? parent.contentMatch.findWrapping(type) : null;
  const outermost = wrapping?.[0];
  if (outermost) return [framed(outermost, { type: outermost.name, content: [node] }, room)];
  return joinedInline(parent, childrenOf(node)).flatMap((child) => fitted(parent, child, room));
}

/** Loose text between blocks becomes one paragraph, not one for each bold word. */
function joinedInline(parent: NodeType, nodes: readonly MotionNode[]): MotionNode[] {
  if (parent.inlineContent) return [...nodes];
  const result: MotionNode[] = [];
  let line: MotionNode[] = [];
  const close = () => {
    if (line.length > 0) result.push({ type: 'paragraph', content: line });
    line = [];
  };
  for (const node of nodes) {
    if (motionSchema.nodes[node.type]?.isInline) line.push(node);
    else {
      close();
      result.push(node);
    }
  }
  close();
  return result;
}

function textIn(parent: NodeType, node: MotionNode): MotionNode[] {
  const text = cleanText(node.text ?? '');
  return text === '' ? [] : [{ type: 'text', text, marks: marksIn(parent, node.marks ?? []) }];
}

/** The marks a text may carry here, each kind once: the first of its kind counts. */
function marksIn(parent: NodeType, marks: readonly MotionMark[]): MotionMark[] {
  const kept = new Map<string, MotionMark>();
  for (const mark of marks) {
    const type = motionSchema.marks[mark.type];
    if (!type || kept.has(mark.type) || !parent.allowsMarkType(type)) continue;
    const attrs = attributesOf(mark.type, type.spec.attrs ?? {}, mark.attrs);
    if (mark.type !== 'link' || attrs.href !== null) kept.set(mark.type, { type: mark.type, attrs });
  }
  return [...kept.values()];
}

function attributesOf(owner: string, specs: Readonly<Record<string, { default?: unknown }>>, given: MotionNode['attrs'] = {}) {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, checkedAttribute(owner, name, spec.default, given[name] ?? spec.default)]),
  );
}

const signatory = (name: string): MotionNode[] => (name.trim() === '' ? [] : [{ type: 'signatory', attrs: { name: name.trim(), function: '' } }]);

function typeOf(name: string): NodeType {
  const type = motionSchema.nodes[name];
  if (!type) throw new Error(`The schema has no node ${name}`);
  return type;
}

/** Attributes that came later and that most nodes do not have: a text without them keeps the hash it always had. */
const optional: ReadonlySet<string> = new Set(['point.id', 'pointReasoning.target']);

/** Leaves out what is empty, so that equal motions have equal JSON. */
function tidied(node: MotionNode): MotionNode {
  const { type, text, marks = [], content = [] } = node;
  const attrs = Object.fromEntries(Object.entries(node.attrs ?? {}).filter(([name, value]) => value !== null || !optional.has(`${type}.${name}`)));
  return {
    type,
    ...(text === undefined ? {} : { text }),
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content: content.map(tidied) } : {}),
    ...(marks.length > 0 ? { marks: marks.map(tidiedMark) } : {}),
  };
}

const tidiedMark = ({ type, attrs = {} }: MotionMark): MotionMark => (Object.keys(attrs).length > 0 ? { type, attrs } : { type });
