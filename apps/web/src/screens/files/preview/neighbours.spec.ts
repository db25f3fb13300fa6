import { neighboursOf } from './neighbours.js';

describe('the files beside a file', () => {
  it('are the one before and the one after, and none at the ends', () => {
    expect(neighboursOf(['a', 'b', 'c'], 'b')).toEqual({ before: 'a', after: 'c', place: 2, count: 3 });
    expect(neighboursOf(['a', 'b'], 'a').before).toBeNull();
    expect(neighboursOf(['a', 'b'], 'b').after).toBeNull();
  });

  it('are unknown for a file that lies elsewhere', () => {
    expect(neighboursOf(['a'], 'x')).toMatchObject({ before: null, after: null, place: 0 });
  });
});
