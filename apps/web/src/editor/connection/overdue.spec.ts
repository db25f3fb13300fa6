import { patienceLeft } from './overdue.js';

describe('when a person is told that nothing is confirmed', () => {
  it('is never while nothing is waited for', () => expect(patienceLeft(null, 5_000)).toBeNull());
  it('is ten seconds after the first change that waits', () => expect(patienceLeft(1_000, 5_000)).toBe(6_000));
  it('stays told until a confirmation arrives', () => expect(patienceLeft(1_000, 60_000)).toBe(0));
});
