/** The time. Asked for, never taken, so that tests can stand at the edge of a deadline. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** The calendar day of the town at this moment, e.g. "2026-11-25"; the server's own time zone does not matter. */
export const townDay = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
