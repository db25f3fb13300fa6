import { pointsIn } from '#motion';
import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** A begun change in which this point has a name, and the name. */
export interface Named {
  readonly transaction: Transaction;
  readonly id: string;
}

/**
 * Gives the point with this number a name to refer to, if it has none. The name is that of its place in the shared text: two
 * people who refer to one point in the same moment give it the same.
 */
export function namePoint(editor: Editor, number: number): Named | null {
  const { state } = editor;
  const point = pointsIn(state.doc).find((each) => each.number === number);
  if (point === undefined) return null;
  const known: unknown = point.node.attrs.id;
  if (typeof known === 'string') return { transaction: state.tr, id: known };
  const id = sharedName(editor, point.at) ?? crypto.randomUUID();
  return { transaction: state.tr.setNodeAttribute(point.at, 'id', id), id };
}

function sharedName(editor: Editor, at: number): string | null {
  const place = editor.state.doc.resolve(at);
  const sync: unknown = ySyncPluginKey.getState(editor.state);
  const fragment = typeof sync === 'object' && sync !== null && 'type' in sync ? sync.type : null;
  const part = fragment instanceof Y.XmlFragment ? fragment.get(place.index(0)) : null;
  const point = part instanceof Y.XmlElement ? part.get(place.index(1)) : null;
  const own = point instanceof Y.XmlElement && point.nodeName === 'point' ? point._item : null;
  return own === null ? null : `p${own.id.client.toString(36)}-${own.id.clock.toString(36)}`;
}
