import { Segments, type Segment } from './segments.js';
import type { Known } from './similarity.js';

/** A block that stands on one side only. */
export function wholeSegments({ tokens: pieces }: Known, kind: 'inserted' | 'deleted'): readonly Segment[] {
  const segments = new Segments();
  for (const tokens of pieces) {
    const edit = { fromA: 0, toA: kind === 'deleted' ? tokens.length : 0, fromB: 0, toB: kind === 'inserted' ? tokens.length : 0 };
    segments.add(kind === 'deleted' ? tokens : [], kind === 'inserted' ? tokens : [], [edit]);
  }
  return segments.list;
}
