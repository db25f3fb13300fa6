import type { ThreadView } from '#contracts';
import { absolutePositionToRelativePosition, ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { rangeOfQuote } from './quote.js';

export type Passage = NonNullable<ThreadView['passage']>;
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The binding of text and copy; it is there once the text has been drawn for the first time. */
const bindingOf = (state: EditorState): ProsemirrorBinding | null => {
  const sync: unknown = ySyncPluginKey.getState(state);
  return typeof sync === 'object' && sync !== null && 'binding' in sync && sync.binding instanceof ProsemirrorBinding ? sync.binding : null;
};

/** Whether the last step came from the copy: from others, from an undo, from the first drawing. */
export const cameFromCopy = (state: EditorState): boolean => {
  const sync: unknown = ySyncPluginKey.getState(state);
  return typeof sync === 'object' && sync !== null && 'isChangeOrigin' in sync && sync.isChangeOrigin === true;
};

/** The passage between two places of the text, in words that stay true while the text changes; null: not possible here. */
export const passageBetween = (state: EditorState, { from, to }: Range, quote: string): Omit<Passage, 'epoch'> | null => {
  const binding = bindingOf(state);
  if (!binding || from >= to || quote === '') return null;
  return { start: written(towards(binding, from, 0)), end: written(towards(binding, to, -1)), quote };
};

/** Bound to the letter behind it (0) or before it (-1): what is written at the edges of a passage lies outside of it. */
const towards = ({ doc, type, mapping }: ProsemirrorBinding, at: number, side: 0 | -1): Y.RelativePosition => {
  const position: unknown = absolutePositionToRelativePosition(at, type, mapping);
  const plain = Y.createRelativePositionFromJSON(position);
  const found = Y.createAbsolutePositionFromRelativePosition(plain, doc);
  return found?.type instanceof Y.XmlText ? Y.createRelativePositionFromTypeIndex(found.type, found.index, side) : plain;
};

/** Where a passage stands now; null: its words are gone. Positions of an older epoch mean nothing, the quote may be found. */
export const rangeOf = (state: EditorState, passage: Passage, epoch: number): Range | null => {
  const range = passage.epoch === epoch ? anchored(state, passage) : null;
  return range ?? rangeOfQuote(state.doc, passage.quote);
};

const anchored = (state: EditorState, { start, end }: Passage): Range | null => {
  const binding = bindingOf(state);
  if (!binding) return null;
  const at = (text: string): number | null => relativePositionToAbsolutePosition(binding.doc, binding.type, Y.decodeRelativePosition(read(text)), binding.mapping);
  const [from, to] = [at(start), at(end)];
  return from === null || to === null || from >= to || to > state.doc.content.size ? null : { from, to };
};

const written = (position: Y.RelativePosition): string => btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
const read = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
