import type { ColumnOptions } from 'typeorm';

/** A bigint as a number: byte counts and sequences stay far below 2^53. */
export const bigint: ColumnOptions = { type: 'bigint', transformer: { from: (stored: string) => Number(stored), to: (value: number) => value } };
