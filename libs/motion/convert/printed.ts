import { node, paragraph, text } from './build.js';
import type { MotionDocument, MotionNode } from './json.js';
import { childrenOf, isBlank } from './walk.js';

/** What a reader is told of a part that a motion must have. */
const missing = (): MotionNode => paragraph(...text('Noch leer.', { type: 'italic' }));

/**
 * The text as a reader sees it, on the screen and on paper: an optional section without a word is not there, and a draft says
 * of a part that must still be written that it is empty. The text itself stays as it is.
 */
export const printed = (document: MotionDocument): MotionDocument => ({ ...document, content: document.content.flatMap(shown) });

function shown(part: MotionNode): MotionNode[] {
  const { type } = part;
  if (type !== 'section' && type !== 'reasoning' && type !== 'resolution') return [part];
  const substance = childrenOf(part).filter((child) => child.type !== 'formula');
  if (!substance.every(isBlank)) return [part];
  if (type === 'section') return [];
  return [node(type, [...childrenOf(part).filter((child) => !substance.includes(child)), missing()], part.attrs)];
}
