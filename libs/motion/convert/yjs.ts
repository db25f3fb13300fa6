import { prosemirrorToYXmlFragment, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { motionSchema } from '../schema/extensions.js';
import { FRAGMENT } from '../schema/version.js';
import type { MotionDocument } from './json.js';
import { repair } from './repair.js';

/**
 * The first update of a new document. Only the server writes it, once: two seeds would show the text twice. Call it once and
 * store the bytes; each call makes an update of its own.
 */
export function initialUpdate(document: MotionDocument): Uint8Array {
  const doc = new Y.Doc();
  prosemirrorToYXmlFragment(motionSchema.nodeFromJSON(repair(document)), doc.getXmlFragment(FRAGMENT));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** The motion in a Yjs document, always valid whatever clients wrote into it. */
export const readDocument = (doc: Y.Doc): MotionDocument => repair(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT)));

/** Changes a Yjs document until it says this, as edits of it: what is the same stays, with its comments and carets. */
export function rewrite(doc: Y.Doc, document: MotionDocument): void {
  doc.transact(() => updateYFragment(doc, doc.getXmlFragment(FRAGMENT), motionSchema.nodeFromJSON(repair(document)), { mapping: new Map(), isOMark: new Map() }));
}

/** The edit that makes a text say exactly this, or null when it already does. Touches only what differs, so that others' edits stay. */
export function updateTowards(state: Uint8Array, document: MotionDocument): Uint8Array | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  rewrite(doc, document);
  doc.destroy();
  return updates[0] ?? null;
}
