import type { Motion } from '#features/motions';
import type { Suggestion } from './suggestion.entity.js';

/** Somebody wrote the first words of a suggestion. */
export class SuggestionMade {
  constructor(
    readonly motion: Motion,
    readonly suggestion: Suggestion,
  ) {}
}

/** Nothing of a suggestion is open any more. */
export class SuggestionDecided {
  constructor(
    readonly motion: Motion,
    readonly suggestion: Suggestion,
  ) {}
}
