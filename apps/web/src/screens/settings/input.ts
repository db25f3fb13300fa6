import type { FractionSettings } from '#contracts';

/** The settings as the form holds them: lists as lines of text, choices as words. */
export interface SettingsInput {
  letterhead: string;
  place: string;
  colour: string;
  quorum: number;
  minSignatories: number;
  resolutionHeading: string;
  reasoningHeading: string;
  formula: string;
  order: 'resolution' | 'reasoning';
  sections: string;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const inputOf = ({ letterhead, place, colour, quorum, minSignatories, template }: FractionSettings): SettingsInput => ({
  letterhead: letterhead.join('\n'),
  place,
  colour,
  quorum,
  minSignatories,
  resolutionHeading: template.resolutionHeading,
  reasoningHeading: template.reasoningHeading,
  formula: template.formula,
  order: template.reasoningFirst ? 'reasoning' : 'resolution',
  sections: template.sections.join('\n'),
});

export const settingsOf = (input: SettingsInput) => ({
  letterhead: lines(input.letterhead),
  // An empty place is left as it was: the letterhead needs one.
  ...(input.place.trim() === '' ? {} : { place: input.place.trim() }),
  colour: input.colour,
  quorum: input.quorum,
  minSignatories: input.minSignatories,
  template: {
    resolutionHeading: input.resolutionHeading.trim(),
    reasoningHeading: input.reasoningHeading.trim(),
    formula: input.formula.trim(),
    reasoningFirst: input.order === 'reasoning',
    sections: lines(input.sections),
  },
});
