const dayMs = 24 * 3_600_000;
const two = (part: number): string => String(part).padStart(2, '0');

/** What a date field shows for the day in so many days. */
export const inDays = (days: number, from = new Date()): string => {
  const date = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The last second of a day, as an instant. */
export const endOf = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

export const isWithinAYear = (day: string, from = new Date()): boolean => {
  const end = new Date(`${day}T23:59:59`).getTime();
  return end > from.getTime() && end - from.getTime() < 366 * dayMs;
};
