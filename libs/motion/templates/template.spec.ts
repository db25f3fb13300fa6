import { motionKinds } from '#contracts';
import { checkMotion } from '../checks/check-motion.js';
import { repair } from '../convert/repair.js';
import { toText } from '../convert/text.js';
import { defaultTemplate, template } from './template.js';

const partNames = (kind: 'motion', reasoningFirst: boolean) =>
  template(kind, { ...defaultTemplate, reasoningFirst }).content.map((part) => part.type);

describe('templates', () => {
  it.each(motionKinds)('begin a valid %s', (kind) => {
    expect(repair(template(kind))).toEqual(template(kind));
  });

  it('put the reasoning where the fraction wants it', () => {
    expect(partNames('motion', false)).toEqual(['letterhead', 'title', 'resolution', 'reasoning', 'section', 'signatories']);
    expect(partNames('motion', true)).toEqual(['letterhead', 'title', 'reasoning', 'resolution', 'section', 'signatories']);
  });

  it('use the words of the fraction for its motions', () => {
    const words = { ...defaultTemplate, resolutionHeading: 'Petitum', formula: 'Der Rat möge beschließen:', sections: ['Kosten'] };
    expect(toText(template('urgent_motion', words))).toBe('Petitum\nDer Rat möge beschließen:\n1.\nBegründung\nKosten');
  });

  it('ask questions in an inquiry', () => {
    expect(toText(template('inquiry'))).toMatch(/^Fragen\nWir bitten die Verwaltung/);
  });

  it('carry what is known already', () => {
    const begun = template('motion', defaultTemplate, {
      title: 'Sichere Schulwege',
      place: 'Musterstadt',
      date: '2026-11-03',
      target: 'Stadtvertretung',
      signatories: [{ name: 'Marlene Ahrens', function: 'Fraktionsvorsitzende' }],
    });
    expect(checkMotion(begun, { minSignatories: 1 }).map((finding) => finding.code)).toEqual([
      'resolution_empty',
      'reasoning_empty',
      'section_empty',
    ]);
  });
});
