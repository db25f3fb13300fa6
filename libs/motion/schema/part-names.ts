/** Parts that every motion has exactly once. */
export const fixedParts: ReadonlySet<string> = new Set(['letterhead', 'title', 'resolution', 'reasoning', 'signatories']);

/** All parts; `section` may be there any number of times. */
export const parts: ReadonlySet<string> = new Set([...fixedParts, 'section']);
