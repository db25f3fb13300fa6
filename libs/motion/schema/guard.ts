import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { fixedParts, parts } from './part-names.js';
import { referencesKept } from './references.js';
import { typeIn } from './type-in.js';

/** Changes that others made, and undo, arrive through Yjs: refusing them would tear screen and document apart. */
const cameThroughYjs = (transaction: Transaction): boolean => {
  const meta: unknown = transaction.getMeta(ySyncPluginKey);
  return typeof meta === 'object' && meta !== null && 'isChangeOrigin' in meta && Boolean(meta.isChangeOrigin);
};

const skeleton = (doc: Node): string => {
  const names: string[] = [];
  doc.forEach((child) => {
    if (fixedParts.has(child.type.name)) names.push(child.type.name);
  });
  return names.join(' ');
};

/** Whether a change leaves every fixed part where it was. An empty document is still being loaded. */
export const keepsParts = (before: Node, after: Node): boolean => before.childCount === 0 || skeleton(before) === skeleton(after);

const mayNotBeEmpty = new Set([
  'resolution', 'point', 'subPoint', 'reasoning', 'pointReasoning', 'section', 'listItem', 'tableCell', 'tableHeader',
]);
const uselessWhenEmpty = new Set(['subPoints', 'bulletList', 'orderedList', 'table']);

/** Gives emptied containers a paragraph to write in. Only after own changes, or every client would add one. */
export function refill(state: EditorState): Transaction | null {
  const transaction = state.tr;
  state.doc.descendants((node, position) => {
    if (node.childCount > 0 || node.isLeaf) return;
    const at = transaction.mapping.map(position);
    if (mayNotBeEmpty.has(node.type.name)) transaction.insert(at + 1, typeIn(state.schema, 'paragraph').create());
    if (uselessWhenEmpty.has(node.type.name)) transaction.delete(at, at + node.nodeSize);
  });
  return transaction.docChanged ? transaction : null;
}

/** What was copied across parts is pasted as plain blocks: a motion has each part once. */
export function withoutParts(slice: Slice): Slice {
  const nodes = slice.content.content;
  if (!nodes.some((node) => parts.has(node.type.name))) return slice;
  return new Slice(Fragment.from(nodes.flatMap(unwrapped)), 0, 0);
}

function unwrapped(node: Node): readonly Node[] {
  if (!parts.has(node.type.name)) return [node];
  if (node.type.name !== 'title') return node.content.content.filter((child) => child.type.name !== 'signatory');
  const paragraph = node.type.schema.nodes.paragraph;
  return paragraph ? [paragraph.create(null, node.content)] : [];
}

export const partGuardPlugin = (): Plugin =>
  new Plugin({
    key: new PluginKey('partGuard'),
    filterTransaction: (transaction, state) =>
      !transaction.docChanged || cameThroughYjs(transaction) || keepsParts(state.doc, transaction.doc),
    appendTransaction: (transactions, _before, state) =>
      transactions.some((each) => each.docChanged) && !transactions.some(cameThroughYjs) ? (refill(state) ?? referencesKept(state)) : null,
    props: { transformPasted: withoutParts },
  });

/** Keeps the parts of a motion in place whatever key is pressed. */
export const PartGuard = Extension.create({ name: 'partGuard', addProseMirrorPlugins: () => [partGuardPlugin()] });
