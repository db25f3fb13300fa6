import type { Fraction } from '#features/membership';
import type { DemoFractionKey } from './people.js';

const common = { place: 'Musterstadt', minSignatories: 1 };
const template = {
  resolutionHeading: 'Beschlussvorschlag',
  reasoningHeading: 'Begründung',
  formula: 'Die Stadtvertretung möge beschließen:',
  reasoningFirst: false,
  sections: ['Finanzielle Auswirkungen'],
};

/** What each fraction has set for itself: they do not write alike. */
export const settings: Readonly<Record<DemoFractionKey, Fraction['settings']>> = {
  ratsfraktion: { ...common, quorum: 2, letterhead: ['Rathausplatz 1', '12345 Musterstadt', 'ratsfraktion@musterstadt.example'], template },
  buergerliste: {
    ...common,
    quorum: 2,
    letterhead: ['Mühlenweg 8', '12345 Musterstadt'],
    template: { ...template, resolutionHeading: 'Antrag', formula: 'Die Stadtvertretung beschließt:' },
  },
  freie: {
    ...common,
    quorum: 1,
    letterhead: ['Am Markt 12', '12345 Musterstadt'],
    template: { ...template, formula: 'Die Stadtvertretung beschließt:', reasoningFirst: true, sections: ['Kosten'] },
  },
};
