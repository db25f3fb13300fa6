import { instantOf, workday } from './days.js';

const wednesday = new Date('2026-11-25T03:00:00Z');

describe('the days of the practice room', () => {
  it('leave out weekends, forwards and backwards', () => {
    expect(workday(wednesday, 3)).toBe('2026-11-30');
    expect(workday(wednesday, -3)).toBe('2026-11-20');
  });

  it('count from a Sunday to the Friday before and to the Monday after', () => {
    const sunday = new Date('2026-11-29T12:00:00Z');
    expect([workday(sunday, -1), workday(sunday, 1)]).toEqual(['2026-11-27', '2026-11-30']);
  });

  it('begin when the day begins in Berlin, not in Greenwich', () => {
    expect(workday(new Date('2026-07-14T22:30:00Z'), 1)).toBe('2026-07-16');
  });

  it('have their evening at six on the clock, in winter and in summer', () => {
    expect(instantOf(wednesday, [1, '18:00']).toISOString()).toBe('2026-11-26T17:00:00.000Z');
    expect(instantOf(new Date('2026-03-27T12:00:00Z'), [1, '18:00']).toISOString()).toBe('2026-03-30T16:00:00.000Z');
  });
});
