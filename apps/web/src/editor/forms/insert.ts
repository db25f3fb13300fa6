import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { namePoint } from '../structure/name-point.js';
import { backToText } from '../paper/back-to-text.js';

const partAt = (doc: Node, name: string): { node: Node; at: number } | null => {
  let found: { node: Node; at: number } | null = null;
  doc.forEach((node, at) => {
    if (node.type.name === name) found ??= { node, at };
  });
  return found;
};

const typeOf = (editor: Editor, name: string) => {
  const type = editor.schema.nodes[name];
  if (type === undefined) throw new Error(`the schema has no ${name}`);
  return type;
};

/** An optional part before the signatories; the caret goes into it. */
export const insertSection = (editor: Editor, heading: string): void => {
  const at = partAt(editor.state.doc, 'signatories')?.at ?? editor.state.doc.content.size;
  const section = typeOf(editor, 'section').create({ heading }, typeOf(editor, 'paragraph').create());
  const transaction = editor.state.tr.insert(at, section);
  editor.view.dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 2))).scrollIntoView());
  backToText(editor);
};

/** At the end of the reasoning. */
export const insertPointReasoning = (editor: Editor, point: number): void => {
  const reasoning = partAt(editor.state.doc, 'reasoning');
  if (reasoning === null) return;
  const at = reasoning.at + reasoning.node.nodeSize - 1;
  const named = namePoint(editor, point);
  const part = typeOf(editor, 'pointReasoning').create({ point, target: named?.id ?? null }, typeOf(editor, 'paragraph').create());
  const transaction = (named?.transaction ?? editor.state.tr).insert(at, part);
  editor.view.dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 2))).scrollIntoView());
  backToText(editor);
};

/** "Beschlusspunkt 2" where the caret is; it follows the point. */
export const insertPointRef = (editor: Editor, point: number): void => {
  const named = namePoint(editor, point);
  if (named === null) return;
  const { transaction, id } = named;
  editor.view.dispatch(transaction.replaceSelectionWith(typeOf(editor, 'pointRef').create({ point: id, number: point })).scrollIntoView());
  backToText(editor);
};

export const insertSignatory = (editor: Editor, attributes: { readonly name: string; readonly function: string }): void => {
  const signatories = partAt(editor.state.doc, 'signatories');
  if (signatories === null) return;
  const at = signatories.at + signatories.node.nodeSize - 1;
  editor.view.dispatch(editor.state.tr.insert(at, typeOf(editor, 'signatory').create(attributes)));
};

/** Three rows of two, the first one as head; every cell has a line to write in, and the caret goes into the first. */
export const insertTable = (editor: Editor): void => {
  const line = () => typeOf(editor, 'paragraph').create();
  const row = (cell: string) => typeOf(editor, 'tableRow').create(null, [typeOf(editor, cell).create(null, line()), typeOf(editor, cell).create(null, line())]);
  const table = typeOf(editor, 'table').create(null, [row('tableHeader'), row('tableCell'), row('tableCell')]);
  const transaction = editor.state.tr.replaceSelectionWith(table);
  const end = transaction.mapping.map(editor.state.selection.to);
  let at: number | null = null;
  transaction.doc.nodesBetween(Math.max(0, end - table.nodeSize - 1), Math.min(end + 1, transaction.doc.content.size), (node, position) => {
    if (node.type.name === 'table' && node.eq(table)) at = position;
  });
  if (at !== null) transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1)));
  editor.view.dispatch(transaction.scrollIntoView());
  backToText(editor);
};

/** The numbers of the points there are now. */
export const pointNumbers = (doc: Node): number[] => {
  const resolution = partAt(doc, 'resolution')?.node;
  if (resolution === undefined) return [];
  const first = Number(resolution.attrs.startAt ?? 1);
  const count = resolution.children.filter((child) => child.type.name === 'point').length;
  return Array.from({ length: count }, (_, index) => first + index);
};
