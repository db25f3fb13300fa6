import { countAttr, childrenOf, some, textAttr, textOf } from './walk.js';
import type { MotionNode } from './json.js';

/** Sets the numbers of everything that refers to points: what is stored, printed or hashed is always right. */
export function withNumbers(parts: readonly MotionNode[]): MotionNode[] {
  if (!parts.some((part) => some(part, refers))) return [...parts];
  const numbers = numbersOf(parts);
  const renumbered = (node: MotionNode): MotionNode => {
    const content = node.content ? { content: node.content.map(renumbered) } : {};
    if (node.type === 'pointRef') return { ...node, attrs: { ...node.attrs, number: numbers.get(textAttr(node, 'point')) ?? 0 } };
    const number = node.type === 'pointReasoning' ? numbers.get(textAttr(node, 'target')) : undefined;
    return number === undefined ? { ...node, ...content } : { ...node, attrs: { ...node.attrs, point: number }, ...content };
  };
  return parts.map(renumbered);
}

const refers = (node: MotionNode): boolean => node.type === 'pointRef' || (node.type === 'pointReasoning' && textAttr(node, 'target') !== '');

/** Of several points with one id the first that says something counts. */
function numbersOf(parts: readonly MotionNode[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const silent = new Map<string, number>();
  for (const part of parts.filter(({ type }) => type === 'resolution')) {
    const points = childrenOf(part).filter(({ type }) => type === 'point');
    for (const [index, point] of points.entries()) {
      const id = textAttr(point, 'id');
      const found = textOf(point).trim() === '' ? silent : numbers;
      if (id !== '' && !found.has(id)) found.set(id, countAttr(part, 'startAt', 1) + index);
    }
  }
  return new Map([...silent, ...numbers]);
}
