import { compareMotions, numberedLines, type ComparedBlock, type NumberedLine, type Segment } from '../compare/index.js';
import type { MotionDocument } from '../convert/json.js';

/** One line of the synopsis: what stood there, by its lines, and what shall stand there. */
export interface SynopsisRow {
  /** "12" or "12–14"; of what is new, the line it follows. Empty where nothing is numbered. */
  readonly lines: string;
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/** Old and new side by side, with the line numbers of the old version: they are those of its print. */
export function synopsis(base: MotionDocument, wording: MotionDocument): SynopsisRow[] {
  const lines = numberedLines(base);
  let last: NumberedLine | null = null;
  return compareMotions(base, wording).blocks.flatMap((block) => {
    const own = block.before ? linesOf(lines, block.before.from, block.before.to) : [];
    last = own.at(-1) ?? last;
    if (block.kind === 'same' || block.kind === 'movedAway') return [];
    return [{ lines: own.length > 0 ? span(own) : afterLine(last), before: side(block, 'inserted'), after: side(block, 'deleted') }];
  });
}

const linesOf = (lines: readonly NumberedLine[], from: number, to: number): NumberedLine[] =>
  lines.filter((line) => line.from >= from && line.to <= to);

const span = (lines: readonly NumberedLine[]): string => {
  const [first, last] = [lines[0]?.number, lines.at(-1)?.number];
  return first === last ? String(first) : `${first}–${last}`;
};

const afterLine = (line: NumberedLine | null): string => (line === null ? '' : `nach ${line.number}`);

/** One side of a compared line, with its number in front. */
function side(block: ComparedBlock, without: Segment['kind']): Segment[] {
  const shown = without === 'inserted' ? block.before : block.after;
  if (shown === null) return [];
  const segments = block.segments.filter(({ kind }) => kind !== without);
  return shown.label === '' ? segments : [{ kind: 'same', text: `${shown.label} `, marks: [], cell: 0 }, ...segments];
}
