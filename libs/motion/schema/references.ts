import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/**
 * Keeps what refers to points true after own changes: numbers follow, and an id that a split or a copy doubled stays with the
 * one that has the words. What others changed meanwhile is put right by `repair`, which everything stored or printed passes.
 */
export function referencesKept(state: EditorState): Transaction | null {
  const transaction = state.tr;
  const numbers = new Map<string, number>();
  for (const { node, at, number } of pointsIn(state.doc)) {
    const id: unknown = node.attrs.id;
    if (typeof id !== 'string') continue;
    if (owners(state.doc, id) === at) numbers.set(id, number);
    else transaction.setNodeAttribute(at, 'id', null);
  }
  state.doc.descendants((node, at) => {
    const name = node.type.name === 'pointRef' ? 'number' : 'point';
    const id = pointMeant(node);
    if (typeof id !== 'string') return;
    const number = numbers.get(id) ?? (name === 'number' ? 0 : Number(node.attrs.point));
    if (node.attrs[name] !== number) transaction.setNodeAttribute(at, name, number);
  });
  return transaction.docChanged ? transaction : null;
}

/** The id of the point this refers to, if it refers to one. */
function pointMeant({ type, attrs }: Node): unknown {
  if (type.name === 'pointRef') return attrs.point;
  return type.name === 'pointReasoning' ? attrs.target : null;
}

interface Numbered {
  readonly node: Node;
  readonly at: number;
  readonly number: number;
}

/** The points of the resolution with their places and numbers. */
export function pointsIn(doc: Node): Numbered[] {
  const points: Numbered[] = [];
  doc.forEach((part, start) => {
    if (part.type.name !== 'resolution') return;
    let number = Number(part.attrs.startAt ?? 1);
    part.forEach((node, offset) => {
      if (node.type.name === 'point') points.push({ node, at: start + 1 + offset, number: number++ });
    });
  });
  return points;
}

/** Of several points with one id the first that says something. */
function owners(doc: Node, id: string): number {
  const twins = pointsIn(doc).filter(({ node }) => node.attrs.id === id);
  return (twins.find(({ node }) => node.textContent.trim() !== '') ?? twins[0])?.at ?? -1;
}
