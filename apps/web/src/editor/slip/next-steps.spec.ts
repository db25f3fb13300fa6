import type { MotionMay } from '#contracts';
import { missingConsents, nextSteps, outdatedConsents, ownVerdict } from './next-steps.js';

const nothing: MotionMay = {
  edit: false, change: false, requestReview: false, backToDraft: false, consent: false, adopt: false,
  file: false, withdraw: false, draftNewVersion: false, remove: false, attach: false, share: false, comment: false, readComments: false, compare: false,
};
const at = '2026-11-20T10:00:00Z';
const word = (outdated: boolean) => ({ consentList: [{ person: { id: 'a', name: 'Renate Ahrens' }, verdict: 'consent' as const, word: null, at, outdated }] });

const waiting = { given: 1, objections: 0, needed: 2 };

describe('the buttons below the slip', () => {
  it('offers consent first while it is open, then the next step', () => {
    expect(nextSteps({ ...nothing, consent: true, adopt: true }, null, waiting)).toEqual(['consent', 'adopt']);
  });

  it('does not ask for a consent that was given', () => {
    expect(nextSteps({ ...nothing, consent: true, adopt: true }, 'consent', waiting)).toEqual(['adopt']);
  });

  it('leads to the adoption once enough have consented', () => {
    expect(nextSteps({ ...nothing, consent: true, adopt: true }, null, { ...waiting, given: 2 })).toEqual(['adopt', 'consent']);
  });

  it('knows how many consents are missing', () => {
    expect([waiting, { ...waiting, given: 3 }, { ...waiting, needed: 0 }].map(missingConsents)).toEqual([1, 0, 0]);
  });

  it('asks again when the text changed after the consent', () => {
    expect([ownVerdict(word(false), 'a'), ownVerdict(word(true), 'a'), ownVerdict(word(false), 'b')]).toEqual(['consent', null, null]);
  });

  it('counts the consents that are older than the text, not the objections', () => {
    const objection = { ...word(true).consentList[0]!, verdict: 'objection' as const };
    const consentList = [...word(true).consentList, ...word(false).consentList, ...word(true).consentList, objection];
    expect([outdatedConsents({ consentList }), outdatedConsents(word(false))]).toEqual([2, 0]);
  });

  it('offers nothing that the server does not allow', () => expect(nextSteps(nothing, null, waiting)).toEqual([]));
});
