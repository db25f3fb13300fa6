import type { FilingVia } from '#contracts';
import type { Motion } from './motion.entity.js';

/** Asked for consent. */
export class ReviewRequested {
  constructor(readonly motion: Motion) {}
}

export class ConsentGiven {
  constructor(
    readonly motion: Motion,
    readonly verdict: 'consent' | 'objection',
    /** The name of who said it. */
    readonly by: string,
  ) {}
}

export class MotionAdopted {
  constructor(readonly motion: Motion) {}
}

/** A filing reached a new state that people should know of. */
export class FilingMoved {
  constructor(
    readonly motion: Motion,
    readonly to: 'delivered' | 'confirmed' | 'returned' | 'unclear' | 'on_agenda' | 'decided',
  ) {}
}

export class MotionWithdrawn {
  constructor(
    readonly motion: Motion,
    readonly filed: { readonly key: string; readonly councilId: string; readonly via: FilingVia } | null,
  ) {}
}

export class MotionShared {
  constructor(
    readonly motion: Motion,
    readonly personId: string,
  ) {}
}
