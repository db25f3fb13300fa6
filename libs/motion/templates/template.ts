import type { FractionSettings, MotionKind } from '#contracts';
import { node, paragraph, point, text } from '../convert/build.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { repair } from '../convert/repair.js';

/** What the fraction has set for its motions: words and order of the parts. */
export type FractionTemplate = FractionSettings['template'];

/** What is known when a draft begins; all of it can be changed later. `date` is an ISO day. */
export interface Beginning {
  readonly title?: string;
  readonly place?: string;
  readonly date?: string;
  readonly addressee?: string;
  readonly target?: string;
  readonly signatories?: readonly { readonly name: string; readonly function: string }[];
}

export const defaultTemplate: FractionTemplate = {
  resolutionHeading: 'Beschlussvorschlag',
  reasoningHeading: 'Begründung',
  formula: 'Die Stadtvertretung möge beschließen:',
  reasoningFirst: false,
  sections: ['Finanzielle Auswirkungen'],
};

/** An inquiry asks and an amendment changes: their words do not come from the fraction's motion. */
const ownWords: Readonly<Record<MotionKind, Partial<FractionTemplate>>> = {
  motion: {},
  urgent_motion: {},
  inquiry: { resolutionHeading: 'Fragen', formula: 'Wir bitten die Verwaltung um die Beantwortung folgender Fragen:', sections: [] },
  amendment: { resolutionHeading: 'Änderungsvorschlag', formula: 'Der Beschlussvorschlag wird wie folgt geändert:', sections: [] },
};

/** The words a kind of motion gets from the fraction's template. */
export const wordsFor = (kind: MotionKind, fraction: FractionTemplate = defaultTemplate): FractionTemplate => ({ ...fraction, ...ownWords[kind] });

/** The text a new draft begins with. */
export function template(kind: MotionKind, fraction: FractionTemplate = defaultTemplate, beginning: Beginning = {}): MotionDocument {
  const words = wordsFor(kind, fraction);
  const resolution = node('resolution', [...formula(words.formula), point(paragraph())], { heading: words.resolutionHeading });
  const reasoning = node('reasoning', [paragraph()], { heading: words.reasoningHeading });
  return repair({
    type: 'doc',
    content: [
      node('letterhead', [], pick(beginning)),
      node('title', text(beginning.title ?? '')),
      ...(words.reasoningFirst ? [reasoning, resolution] : [resolution, reasoning]),
      ...words.sections.map((heading) => node('section', [paragraph()], { heading })),
      node('signatories', (beginning.signatories ?? []).map((each) => node('signatory', [], { ...each }))),
    ],
  });
}

const formula = (words: string): MotionNode[] => (words === '' ? [] : [node('formula', text(words))]);

const pick = ({ place = '', date = '', addressee = '', target = '' }: Beginning) => ({ place, date, addressee, target });
