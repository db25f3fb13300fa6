/** "2019-08-13" as "13.08.2019"; anything else stays as it is. */
export const germanDay = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
