import { backOffMs } from './back-off.js';

describe('how long a lost connection waits', () => {
  it('waits longer after each failure, and never longer than twenty seconds', () => {
    const waits = [0, 1, 2, 3, 10, 40].map((failed) => backOffMs(failed, 1));
    expect(waits).toEqual([400, 800, 1600, 3200, 20_000, 20_000]);
  });

  it('spreads the clients of one server over half the time', () => {
    expect(backOffMs(2, 0)).toBe(800);
  });
});
