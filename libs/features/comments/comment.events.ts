import type { Motion } from '#features/motions';

/** Somebody commented. All lists hold ids of persons who may read it. */
export class CommentWritten {
  constructor(
    readonly motion: Motion,
    readonly about: {
      readonly by: string;
      readonly mentioned: readonly string[];
      /** Took part in the thread before. */
      readonly participants: readonly string[];
      readonly readers: readonly string[];
    },
  ) {}
}
