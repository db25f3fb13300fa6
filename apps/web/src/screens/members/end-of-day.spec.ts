import { dayOf, endOfDay } from './end-of-day.js';

describe('the end date of a membership', () => {
  it('covers its last day and comes back as the same day', () => {
    const end = endOfDay('2026-12-31');
    expect(new Date(end ?? '').getDate()).toBe(31);
    expect(dayOf(end)).toBe('2026-12-31');
  });

  it('may be left out', () => {
    expect(endOfDay('')).toBeNull();
    expect(dayOf(null)).toBe('');
  });
});
