import { endOf, inDays, isWithinAYear } from './days.js';

const from = new Date(2026, 11, 20, 15, 30);

describe('the last day of a share', () => {
  it('is counted over the end of the month and of the year', () => {
    expect([inDays(0, from), inDays(30, from)]).toEqual(['2026-12-20', '2027-01-19']);
  });

  it('counts to its last second', () => {
    expect(new Date(endOf('2026-12-31')).getTime()).toBe(new Date(2026, 11, 31, 23, 59, 59).getTime());
  });

  it('is today or later, and within a year', () => {
    expect(['2026-12-19', '2026-12-20', '2027-12-20', '2027-12-22', ''].map((day) => isWithinAYear(day, from))).toEqual([false, true, true, false, false]);
  });
});
