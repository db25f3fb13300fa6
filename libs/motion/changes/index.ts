/** What one text changes in another, in pieces that can be carried out one by one. */
export type { Change, ChangeKind, Span } from './change.js';
export { changesBetween, changesOf, keepsBlocks, withChange, withoutChange, withoutEither } from './changes.js';
