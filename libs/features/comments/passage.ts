import * as Y from 'yjs';
import { FRAGMENT } from '#motion';

export interface Passage {
  readonly start: string;
  readonly end: string;
  readonly quote: string;
}

/** The two positions as they are kept, or null when they are none, or none in this text. */
export function passageIn(state: Uint8Array, { start, end }: Passage): { startPos: Buffer; endPos: Buffer } | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    const [startPos, endPos] = [positionIn(doc, start), positionIn(doc, end)];
    return startPos && endPos && { startPos, endPos };
  } finally {
    doc.destroy();
  }
}

/** Written anew from what was read, so that nothing else is kept than a position. */
function positionIn(doc: Y.Doc, encoded: string): Buffer | null {
  try {
    const position = Y.decodeRelativePosition(Buffer.from(encoded, 'base64'));
    const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
    const text = doc.getXmlFragment(FRAGMENT);
    const inside = found !== null && (found.type === text || Y.isParentOf(text, found.type._item));
    return inside ? Buffer.from(Y.encodeRelativePosition(position)) : null;
  } catch {
    // Bytes that are no position, or name a place by none of the ways there are.
    return null;
  }
}
