/** A NUL byte, or half of a letter that UTF-16 writes as two. No text of a person has them. */
const noLetter = /\0|\p{Surrogate}/u;

/**
 * Where a text stands that the database cannot keep (it ends a statement with an error, or silently keeps another one);
 * null when there is none. For parsed input only: its depth is that of a schema.
 */
export function unwritable(value: unknown, place = ''): string | null {
  if (typeof value === 'string') return noLetter.test(value) ? place : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, each] of Object.entries(value)) {
    const found = unwritable(each, place ? `${place}.${name}` : name);
    if (found !== null) return found;
  }
  return null;
}
