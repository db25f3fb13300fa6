import { bounded, nearness, pairs, simplified, type Point } from './geometry.js';

describe('a stroke of the pen', () => {
  it('loses the points that lie on its way, and keeps its corners', () => {
    expect(simplified([[0, 0], [50, 1], [100, 0], [100, 100]], 5)).toEqual([[0, 0], [100, 0], [100, 100]]);
  });

  it('never has more points than it may, however wildly it was drawn', () => {
    const wild = Array.from({ length: 9_000 }, (_, n): Point => [(n * 7919) % 10_000, (n * 104_729) % 10_000]);
    expect(bounded(wild, 2_000).length).toBeLessThanOrEqual(2_000);
  });

  it('is met by a point beside it and missed by one far away', () => {
    const stroke = pairs([0, 0, 1_000, 0]);
    expect(nearness([500, 20], stroke)).toBe(20);
    expect(nearness([5_000, 5_000], stroke)).toBeGreaterThan(4_000);
  });

  it('may be a single point', () => {
    expect(nearness([3, 4], pairs([0, 0]))).toBe(5);
  });
});
