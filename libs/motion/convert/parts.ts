import { fixedParts, parts } from '../schema/part-names.js';
import type { MotionNode } from './json.js';
import { childrenOf } from './walk.js';

/** Headings of parts that had to be added. */
const headings: Readonly<Record<string, string>> = { resolution: 'Beschlussvorschlag', reasoning: 'Begründung' };

/**
 * The parts of a motion, each fixed one exactly once. What stands outside all parts goes to the end of the reasoning: it is
 * never voted on by accident and never lost.
 */
export function withAllParts(nodes: readonly MotionNode[]): MotionNode[] {
  const result: MotionNode[] = [];
  const strays = nodes.filter((node) => !parts.has(node.type));
  for (const node of nodes.filter((each) => parts.has(each.type))) {
    const twin = fixedParts.has(node.type) ? result.findIndex((each) => each.type === node.type) : -1;
    const first = result[twin];
    if (first) result[twin] = joined(first, node);
    else result.push(node);
  }
  for (const name of ['letterhead', 'title', 'resolution', 'reasoning', 'signatories']) addMissing(result, name);
  return result.map((part) => (part.type === 'reasoning' ? { ...part, content: [...childrenOf(part), ...strays] } : part));
}

const joined = (first: MotionNode, second: MotionNode): MotionNode => ({
  ...first,
  attrs: { ...second.attrs, ...filled(first.attrs) },
  content: [...childrenOf(first), ...childrenOf(second)],
});

const filled = (attrs: MotionNode['attrs'] = {}) => Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== ''));

/** Letterhead and title belong at the top in their order, the rest at the end. */
function addMissing(result: MotionNode[], name: string): void {
  if (result.some((part) => part.type === name)) return;
  const added: MotionNode = { type: name, attrs: { heading: headings[name] ?? '' }, content: [] };
  if (name === 'letterhead') result.unshift(added);
  else if (name === 'title') result.splice(1, 0, added);
  else if (name === 'signatories') result.push(added);
  else result.splice(beforeSignatories(result), 0, added);
}

function beforeSignatories(result: readonly MotionNode[]): number {
  const at = result.findIndex((part) => part.type === 'signatories');
  return at < 0 ? result.length : at;
}
