import type { SuggestionView } from '#contracts';
import { sessionsOf } from './sessions.js';

const decided = (...decisions: readonly [verdict: 'accepted' | 'rejected', by: string, at: string][]): SuggestionView => ({
  ...{ id: 'x', author: { id: 'k', name: 'Frau Kühn' }, mine: false, state: 'open', at: '2026-11-01T08:00:00Z', decidedAt: null, decidedBy: null, update: null },
  decisions: decisions.map(([verdict, by, at], index) => ({ change: String(index), verdict, by, at: `2026-11-02T${at}:00.000Z` })),
  may: { write: false, decide: false, withdraw: false },
});

describe('decisions about suggestions', () => {
  it('are one line for each go: the same person, without a longer pause', () => {
    const one = decided(['accepted', 'Demir', '10:00'], ['rejected', 'Demir', '10:20'], ['accepted', 'Demir', '10:45'], ['accepted', 'Demir', '12:00'], ['rejected', 'Ahrens', '12:01']);
    expect(sessionsOf([one]).map(({ by, accepted, rejected, at }) => [by, accepted, rejected, at.slice(11, 16)])).toEqual([
      ['Ahrens', 0, 1, '12:01'],
      ['Demir', 1, 0, '12:00'],
      ['Demir', 2, 1, '10:45'],
    ]);
  });

  it('are none while nothing is decided', () => {
    expect(sessionsOf([decided()])).toEqual([]);
  });
});
