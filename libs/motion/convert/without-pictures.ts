import { paragraph, text } from './build.js';
import type { MotionDocument, MotionNode } from './json.js';
import { childrenOf, textAttr } from './walk.js';

/** The motion for readers who cannot fetch its files: a picture is its description, as in the reading view. */
export const withoutPictures = (document: MotionDocument): MotionDocument => ({ ...document, content: document.content.flatMap(worded) });

function worded(node: MotionNode): MotionNode[] {
  if (node.type === 'image') {
    const alt = node.attrs?.decorative === true ? '' : textAttr(node, 'alt');
    return alt === '' ? [] : [paragraph(...text(`[Bild: ${alt}]`))];
  }
  return [node.content === undefined ? node : { ...node, content: childrenOf(node).flatMap(worded) }];
}
