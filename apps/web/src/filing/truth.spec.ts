import type { FilingView, MotionState } from '#contracts';
import { pollEvery, presentFiling, truthOf } from './truth.js';

const filedAt = '2026-11-23T17:42:00.000Z';
const after = (seconds: number): Date => new Date(Date.parse(filedAt) + seconds * 1000);

const filing = (change: Partial<FilingView> = {}): FilingView => ({
  id: '0b8b2f6e-0000-4000-8000-000000000001',
  version: 1,
  state: 'pending',
  via: 'council_office',
  target: 'Ratsbüro Musterstadt',
  filedBy: 'Renate Ahrens',
  filedAt,
  deliveredAt: null,
  confirmedAt: null,
  councilNumber: null,
  returnReason: null,
  attempts: 0,
  pdfSha256: 'a'.repeat(64),
  may: { resolve: false, receipt: false },
  ...change,
});
const motion = (state: MotionState, change?: Partial<FilingView>) => ({ state, filing: filing(change) });

describe('what a sender is told', () => {
  it('is not alarmed by the first seconds', () => {
    expect(truthOf(filing(), after(3))).toBe('under_way');
    expect(truthOf(filing({ state: 'unknown', attempts: 1 }), after(3))).toBe('under_way');
  });

  it('hears that it is not delivered after a failed attempt, and when it takes too long', () => {
    expect(truthOf(filing({ attempts: 1 }), after(3))).toBe('not_delivered');
    expect(truthOf(filing(), after(60))).toBe('not_delivered');
  });

  it('hears when it is unclear', () => {
    expect(truthOf(filing({ state: 'unknown', attempts: 1 }), after(60))).toBe('unclear');
    expect(truthOf(filing({ state: 'unknown', attempts: 4 }), after(3))).toBe('unclear');
  });

  it('never hears of a confirmation the office has not given', () => {
    const states = ['pending', 'sent', 'delivered', 'rejected', 'unknown'] as const;
    for (const state of states) expect(truthOf(filing({ state, councilNumber: 'AN/2026/0815' }), after(3))).not.toBe('confirmed');
    expect(truthOf(filing({ state: 'confirmed' }), after(3))).toBe('confirmed');
    expect(truthOf(filing({ state: 'rejected' }), after(3))).toBe('returned');
  });
});

describe('the filing a motion stands by', () => {
  it('is the former one no longer once a new version is drafted', () => {
    expect(presentFiling(motion('returned', { state: 'rejected' }))).not.toBeNull();
    for (const state of ['draft', 'in_review', 'adopted'] as const) expect(presentFiling(motion(state, { state: 'rejected' }))).toBeNull();
  });
});

describe('reading it again', () => {
  it('happens every two seconds while it is on its way, and more gently after two minutes', () => {
    expect(pollEvery(motion('filing'), after(5))).toBe(2000);
    expect(pollEvery(motion('filing', { state: 'unknown', attempts: 3 }), after(30))).toBe(2000);
    expect(pollEvery(motion('filing'), after(300))).toBe(10_000);
  });

  it('is gentle while the answer lies with people, and ends with it', () => {
    expect(pollEvery(motion('filed', { state: 'delivered' }), after(5))).toBe(10_000);
    expect(pollEvery(motion('adopted'), after(5))).toBe(10_000);
    expect(pollEvery(motion('confirmed', { state: 'confirmed' }), after(5))).toBe(false);
    expect(pollEvery(motion('returned', { state: 'rejected' }), after(5))).toBe(false);
    expect(pollEvery(undefined, after(5))).toBe(false);
  });
});
