import type { MotionDocument } from './json.js';
import { pointReasoningLabel } from './numbers.js';
import { textAttr, textOf, visit } from './walk.js';

export interface OutlineEntry {
  /** Where it stands: the indices from the document, joined by dots. */
  readonly place: string;
  /** 1 for the title, 2 for parts, 3 and 4 inside. */
  readonly level: number;
  readonly text: string;
}

/** The headings of the motion in order, for the outline beside the editor. */
export function outline(document: MotionDocument): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  visit(document, (node, place) => {
    if (node.type === 'title') entries.push({ place, level: 1, text: textOf(node) });
    if (node.type === 'pointReasoning') entries.push({ place, level: 3, text: pointReasoningLabel(node.attrs ?? {}) });
    if (node.type === 'heading') entries.push({ place, level: Number(node.attrs?.level ?? 3), text: textOf(node) });
    const heading = textAttr(node, 'heading');
    if (heading !== '') entries.push({ place, level: 2, text: heading });
  });
  return entries;
}
