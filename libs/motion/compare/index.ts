/** Two states of one motion, word by word, and the numbers of its lines. Pure, small, and without the schema: it runs anywhere. */
export { compareMotions, type BlockKind, type ComparedBlock, type Comparison } from './compare.js';
export type { Change } from './word-changes.js';
export type { Block, Frame, Role } from './block.js';
export type { Segment, SegmentKind } from './segments.js';
export { lineAt, numberedLines, type NumberedLine } from './line-numbers.js';
