import type { MotionMay, MotionView } from '#contracts';

/** What can be done with a motion from its slip, in the order in which it is offered first. */
export const actions = ['file', 'consent', 'adopt', 'requestReview', 'draftNewVersion'] as const;
export type Action = (typeof actions)[number];

/** What a person said to the present text; an outdated word counts as none. */
export const ownVerdict = ({ consentList }: Pick<MotionView, 'consentList'>, me: string): 'consent' | 'objection' | null => {
  const own = consentList.find(({ person }) => person.id === me);
  return own === undefined || own.outdated ? null : own.verdict;
};

/** How many consents were given to an earlier state of the text. */
export const outdatedConsents = ({ consentList }: Pick<MotionView, 'consentList'>): number =>
  consentList.filter(({ verdict, outdated }) => verdict === 'consent' && outdated).length;

type Consents = MotionView['consents'];

/** How many consents an adoption still waits for. */
export const missingConsents = ({ given, needed }: Consents): number => Math.max(0, needed - given);

/** As many as are needed have consented: what remains is the adoption. */
const isCarried = (consents: Consents): boolean => consents.needed > 0 && missingConsents(consents) === 0;

/** The buttons below the slip; the first one is what this person most likely came for. */
export const nextSteps = (may: MotionMay, verdict: 'consent' | 'objection' | null, consents: Consents): Action[] => {
  const steps = actions.filter((action) => may[action] && !(action === 'consent' && verdict === 'consent'));
  return isCarried(consents) ? steps.toSorted((a, b) => Number(b === 'adopt') - Number(a === 'adopt')) : steps;
};
