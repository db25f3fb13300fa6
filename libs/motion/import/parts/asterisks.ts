import type { MotionNode } from '../../convert/json.js';
import { numberedPoints } from '../../convert/numbers.js';
import { textOf } from '../../convert/walk.js';
import type { Tell } from '../notes.js';

/** Converters of PDF files leave the end of slanted text as a "*": someone has to look whether a footnote was meant. */
export function pointOutAsterisks(resolution: MotionNode, tell: Tell): void {
  const labels = numberedPoints(resolution)
    .filter(({ point }) => /\*\s*$/.test(textOf(point)))
    .map(({ label }, index) => label.replace(/[.)]$/, '') || String(index + 1));
  if (labels.length === 0) return;
  const last = labels.pop() ?? '';
  tell('asterisks_kept', { points: labels.length === 0 ? `Punkt ${last}` : `Punkt ${labels.join(', ')} und ${last}` });
}
