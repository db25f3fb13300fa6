import type { MotionDocument } from './json.js';
import { repair } from './repair.js';

/** The one way to write a motion down: keys sorted, defaults filled in, nothing empty. Input of the content hash. */
export const canonicalJson = (document: MotionDocument): string => JSON.stringify(sorted(repair(document)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
