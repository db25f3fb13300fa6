import type { MotionState } from '#contracts';

/** Which state may follow which; see the glossary for the life of a motion. */
const next: Record<MotionState, readonly MotionState[]> = {
  draft: ['in_review'],
  in_review: ['draft', 'adopted', 'withdrawn'],
  adopted: ['filing', 'draft', 'withdrawn'],
  filing: ['filed', 'confirmed', 'returned'],
  filed: ['confirmed', 'returned', 'withdrawn'],
  confirmed: ['on_agenda', 'returned', 'withdrawn'],
  on_agenda: ['decided'],
  decided: [],
  returned: ['draft', 'withdrawn'],
  withdrawn: [],
};

export const mayFollow = (from: MotionState, to: MotionState): boolean => next[from].includes(to);

/** While the text can still change. */
export const isOpenText = (state: MotionState): boolean => state === 'draft' || state === 'in_review';
