import type { NoteView } from '#contracts';
import { annotationsOf } from './in-pdf.js';

/** A page of 200 to 100 points, whose origin is below, as PDFs have it. */
const page = { width: 200, height: 100, convertToPdfPoint: (x: number, y: number) => [x, 100 - y] };
const note = (shape: NoteView['shape'], author = ''): NoteView => ({ id: 'a', page: 3, shape, version: 1, shared: false, author, mine: author === '', madeAt: '2026-11-26T12:00:00Z' });

describe('notes in a copy of the PDF', () => {
  it('lie where they were drawn, under the name of their author', () => {
    const [ink] = annotationsOf(note({ kind: 'ink', colour: 'red', width: 100, points: [0, 0, 5000, 10_000] }), page, 'Ayla Demir');
    expect(ink).toMatchObject({ pageIndex: 2, user: 'Ayla Demir', thickness: 2, rect: [-2, -2, 102, 102], paths: { points: [[0, 100, 100, 0]] } });
    const [mark] = annotationsOf(note({ kind: 'highlight', colour: 'yellow', boxes: [[1000, 1000, 2000, 500]], words: 'x' }, 'Jens Kühn'), page, 'Ayla Demir');
    expect(mark).toMatchObject({ user: 'Jens Kühn', rect: [20, 85, 60, 90], quadPoints: [20, 90, 60, 90, 20, 85, 60, 85] });
  });

  it('have no holes where marked lines overlap', () => {
    const marks = annotationsOf(note({ kind: 'highlight', colour: 'green', boxes: [[0, 0, 5000, 1000], [0, 2000, 5000, 1000], [1000, 500, 5000, 1000]], words: 'x' }), page, '');
    expect(marks.map(({ outlines }) => outlines?.length)).toEqual([2, 1]);
  });

  it('show a dot where the pen only touched the paper', () => {
    const [dot] = annotationsOf(note({ kind: 'ink', colour: 'black', width: 25, points: [5000, 5000] }), page, '');
    expect(dot?.paths?.points[0]).toHaveLength(4);
  });
});
