const zone = 'Europe/Berlin';
const dayMs = 24 * 3_600_000;

/** So many working days from today (never 0), and the time on the clock in the town hall: `[-3, '17:30']`. */
export type Moment = readonly [workdays: number, time: string];

const isoDay = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: zone });

/** The ISO day so many working days after (or before) `today`; counted in days of the calendar, without weekends. */
export function workday(today: Date, count: number): string {
  let day = Date.parse(`${isoDay(today)}T12:00:00Z`);
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count) * dayMs;
    if (![0, 6].includes(new Date(day).getUTCDay())) left -= 1;
  }
  return new Date(day).toISOString().slice(0, 10);
}

/** The instant at which the clocks in Berlin show this day and time, summer or winter. */
function inBerlin(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = new Date(asUtc).toLocaleString('sv-SE', { timeZone: zone });
  return new Date(2 * asUtc - Date.parse(`${shown.replace(' ', 'T')}Z`));
}

export const instantOf = (today: Date, [count, time]: Moment): Date => inBerlin(workday(today, count), time);
