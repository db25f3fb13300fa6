import type { Piece } from './block.js';
import type { Edit } from './edit.js';
import { shownText, type Token } from './words.js';

export type SegmentKind = 'same' | 'inserted' | 'deleted' | 'formatted';

/** A stretch of a compared block, in reading order; what was deleted stands before what took its place. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly marks: readonly string[];
  /** Number of the table cell it stands in. */
  readonly cell: number;
}

/** Gathers the stretches of one block. */
export class Segments {
  readonly list: Segment[] = [];

  add(a: readonly Token[], b: readonly Token[], edits: readonly Edit[]): void {
    let [atA, atB] = [0, 0];
    for (const edit of [...edits, { fromA: a.length, toA: a.length, fromB: b.length, toB: b.length }]) {
      for (; atB < edit.fromB; atA += 1, atB += 1) this.same(a[atA], b[atB]);
      for (; atA < edit.toA; atA += 1) this.put('deleted', a[atA]);
      for (; atB < edit.toB; atB += 1) this.put('inserted', b[atB]);
    }
  }

  private same(before: Token | undefined, after: Token | undefined): void {
    if (!before || !after) return;
    const kept = sameMarks(marksOf(before), marksOf(after));
    this.put(kept ? 'same' : 'formatted', after);
  }

  private put(kind: SegmentKind, token: Token | undefined): void {
    if (!token) return;
    const marks = marksOf(token);
    const last = this.list.at(-1);
    const { cell } = token.piece;
    const fits = last && last.kind === kind && last.cell === cell && sameMarks(last.marks, marks);
    if (fits) this.list[this.list.length - 1] = { ...last, text: last.text + shownText(token) };
    else this.list.push({ kind, text: shownText(token), marks, cell });
  }
}

/** Marks of the word; of one that is marked in part, all of them. */
function marksOf({ piece, at, text }: Token): readonly string[] {
  if (piece.runs.length === 0) return unmarked;
  const found = runsAt(piece, at, at + text.length).flatMap((run) => run.marks);
  return found.length < 2 ? found : [...new Set(found)].sort();
}

const unmarked: readonly string[] = [];

const sameMarks = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((mark, index) => mark === b[index]);

const runsAt = (piece: Piece, from: number, to: number) => piece.runs.filter((run) => run.from < to && run.to > from);
