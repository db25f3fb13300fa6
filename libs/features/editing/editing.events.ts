import type { Motion } from '#features/motions';

/** Somebody wrote in a motion's text; told when the writing pauses, and every few seconds while it does not. */
export class TextWritten {
  constructor(readonly motion: Motion) {}
}
