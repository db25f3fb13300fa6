import { ago, dayAndTime, dayPart, daysUntil, fullDate, leaf } from './dates.js';

const monday = new Date('2026-11-23T17:42:00Z');

describe('dates on a screen', () => {
  it('are written the German way, in the time zone of the council', () => {
    expect(fullDate(monday, 'de')).toBe('Montag, 23. November 2026');
    expect(dayAndTime('2026-11-25T11:00:00Z', 'de')).toBe('Mi., 25.11., 12:00');
    expect(leaf('2026-12-02T16:00:00Z', 'de')).toEqual({ day: '02.', month: 'Dezember' });
  });

  it('count calendar days, not hours', () => {
    expect(daysUntil('2026-11-25T22:30:00Z', monday)).toBe(2);
    expect(daysUntil('2026-11-23T23:30:00Z', monday)).toBe(1);
    expect(daysUntil('2026-11-22T23:30:00Z', monday)).toBe(0);
  });

  it('say how long ago something was in words, and the date after a week', () => {
    expect(ago('2026-11-23T17:32:00Z', 'de', monday)).toBe('vor 10 Minuten');
    expect(ago('2026-11-22T12:00:00Z', 'de', monday)).toBe('gestern');
    expect(ago('2026-11-01T12:00:00Z', 'de', monday)).toBe('01.11.2026');
  });

  it('greet by the hour', () => {
    expect(dayPart(new Date('2026-11-23T06:00:00Z'))).toBe('morning');
    expect(dayPart(new Date('2026-11-23T12:00:00Z'))).toBe('day');
    expect(dayPart(monday)).toBe('evening');
  });
});
