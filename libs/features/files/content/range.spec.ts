import { rangeOf } from './range.js';

describe('the part of a file a reader asks for', () => {
  it.each<[string | undefined, number, { start: number; end: number } | undefined]>([
    ['bytes=0-0', 10, { start: 0, end: 0 }],
    ['bytes=4-', 10, { start: 4, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-30', 10, { start: 0, end: 9 }],
    ['bytes=4-400', 10, { start: 4, end: 9 }],
    ['bytes=10-', 10, undefined],
    ['bytes=5-4', 10, undefined],
    ['bytes=-', 10, undefined],
    ['bytes=-0', 10, undefined],
    ['bytes=0-1,4-5', 10, undefined],
    ['lines=1-2', 10, undefined],
    ['bytes=0-', 0, undefined],
    ['bytes=-1', 0, undefined],
    [undefined, 10, undefined],
  ])('%s of %d bytes', (range, size, expected) => {
    expect(rangeOf({ range }, size, '"a"')).toEqual(expected);
  });

  it('counts only for the file it was begun with', () => {
    expect(rangeOf({ range: 'bytes=0-1', ifRange: '"a"' }, 10, '"a"')).toEqual({ start: 0, end: 1 });
    expect(rangeOf({ range: 'bytes=0-1', ifRange: '"b"' }, 10, '"a"')).toBeUndefined();
  });
});
