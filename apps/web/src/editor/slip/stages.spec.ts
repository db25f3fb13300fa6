import type { MotionState, StepView } from '#contracts';
import { stagesOf } from './stages.js';

const steps = (...states: MotionState[]): StepView[] =>
  states.map((state, index) => ({ state, at: `2026-11-${10 + index}T08:00:00Z`, by: 'Kemal Demir', note: null, version: null, sha256: null }));
const shown = (state: MotionState, ...states: MotionState[]): string[] => stagesOf({ state, steps: steps(...states) }).map(({ key, status }) => `${key} ${status}`);

describe('the routing slip', () => {
  it('ticks what happened, marks what is now, and shows what is to come', () => {
    expect(shown('in_review', 'draft', 'in_review')).toEqual(['draft done', 'in_review now', 'adopted open', 'filing open', 'confirmed open']);
  });

  it('ticks the adoption at once, the filing when it is delivered, and the receipt when the office confirmed', () => {
    expect(shown('adopted', 'draft', 'in_review', 'adopted').slice(2)).toEqual(['adopted done', 'filing now', 'confirmed open']);
    expect(shown('filing', 'draft', 'in_review', 'adopted', 'filing').slice(3)).toEqual(['filing now', 'confirmed open']);
    expect(shown('filed', 'draft', 'in_review', 'adopted', 'filing', 'filed').slice(3)).toEqual(['filing done', 'confirmed now']);
    expect(shown('confirmed', 'draft', 'in_review', 'adopted', 'filing', 'filed', 'confirmed').slice(3)).toEqual(['filing done', 'confirmed done']);
  });

  it('ends where a motion was returned or withdrawn', () => {
    expect(shown('returned', 'draft', 'in_review', 'adopted', 'filing', 'filed', 'returned').slice(3)).toEqual(['filing done', 'returned stopped']);
    expect(shown('withdrawn', 'draft', 'in_review', 'withdrawn')).toEqual(['draft done', 'in_review done', 'withdrawn stopped']);
  });

  it('begins anew with a new version, but not when a review was taken back', () => {
    const [first, second] = stagesOf({ state: 'draft', steps: steps('draft', 'in_review', 'adopted', 'draft') });
    expect([first?.step?.at, second?.status]).toEqual(['2026-11-13T08:00:00Z', 'open']);
    const [draft] = stagesOf({ state: 'draft', steps: steps('draft', 'in_review', 'draft') });
    expect(draft?.status).toBe('now');
  });

  it('goes on to the agenda and the decision once the council took the motion up', () => {
    expect(shown('on_agenda', 'draft', 'in_review', 'adopted', 'filing', 'filed', 'confirmed', 'on_agenda').slice(4)).toEqual(['confirmed done', 'on_agenda now']);
  });
});
