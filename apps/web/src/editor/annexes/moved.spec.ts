import { moved } from './moved.js';

describe('moving an annex', () => {
  it('puts it one up or one down and leaves the others in their order', () => {
    const list = ['a', 'b', 'c'];
    expect([moved(list, 2, 1), moved(list, 0, 1), moved(list, 0, 2)]).toEqual([['a', 'c', 'b'], ['b', 'a', 'c'], ['b', 'c', 'a']]);
    expect(list).toEqual(['a', 'b', 'c']);
  });
});
