import { node } from '../../convert/build.js';
import type { MotionNode } from '../../convert/json.js';
import { pointReasoningLabel } from '../../convert/numbers.js';
import { blocksFrom } from '../lines/blocks.js';
import { dropStart, flat, plain } from '../lines/inline.js';
import { captionIn } from './landmarks.js';
import { labelled, type Line } from '../lines/lines.js';
import { isClosing } from './vocabulary.js';

interface Stretch {
  readonly caption: string;
  readonly point: number;
  readonly level: number;
  readonly lines: Line[];
}

/** The reasoning from its lines: free text, and a reasoning per point where the paper has captions for it. */
export function reasoningFrom(lines: readonly Line[]): MotionNode[] {
  const stretches: Stretch[] = [{ caption: '', point: 0, level: 0, lines: [] }];
  const closing = closingFrom(lines);
  for (const line of lines.slice(0, closing)) {
    const open = stretches.at(-1);
    const caption = line.kind === 'text' || line.kind === 'heading' ? captionIn(plain(line.inline)) : null;
    if (caption) stretches.push(begun(line, caption.caption, caption.point));
    else if (open && endsStretch(line, open)) stretches.push({ caption: '', point: 0, level: 0, lines: [line] });
    else open?.lines.push(line);
  }
  return [...stretches.flatMap(built), ...blocksFrom(lines.slice(closing))];
}

/** A heading as high as the caption ends what belongs to the point. */
const endsStretch = (line: Line, open: Stretch): boolean => open.point > 0 && line.kind === 'heading' && open.level > 0 && line.level <= open.level;

function begun(line: Line, caption: string, point: number): Stretch {
  const rest = flat(line.inline).length > caption.length ? labelled(dropStart(line.inline, caption.length), line.depth) : null;
  const whole = rest && line.kind === 'heading';
  const level = line.kind === 'heading' ? line.level : 0;
  return { caption: whole ? flat(line.inline) : caption.trim(), point, level, lines: rest && !whole ? [rest] : [] };
}

function built({ caption, point, lines }: Stretch): MotionNode[] {
  if (point === 0) return blocksFrom(lines);
  const label = caption === pointReasoningLabel({ point, label: '' }) ? '' : caption;
  return [node('pointReasoning', blocksFrom(lines, 4), { point, label })];
}

/** "Wir bitten um Zustimmung" at the end belongs to the whole paper, not to the last point. */
function closingFrom(lines: readonly Line[]): number {
  let from = lines.length;
  while (from > 0) {
    const line = lines[from - 1];
    if (line?.kind !== 'text' || !isClosing(flat(line.inline))) break;
    from -= 1;
  }
  return from;
}
