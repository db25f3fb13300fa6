/** The end of a day as an instant, from what a date field gives ("2026-12-31"); null for an empty field. */
export const endOfDay = (day: string): string | null => (day === '' ? null : new Date(`${day}T23:59:59`).toISOString());

/** What a date field shows for an instant. */
export const dayOf = (at: string | null): string => {
  if (at === null) return '';
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
