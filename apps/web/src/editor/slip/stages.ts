import type { MotionState, MotionView, StepView } from '#contracts';
import type { StepStatus } from '../../ui/StepMark/StepMark.js';

/** A stage of the slip; `filing` stands for the whole way to the office, however far it has come. */
export type StageKey = 'draft' | 'in_review' | 'adopted' | 'filing' | 'confirmed' | 'on_agenda' | 'decided' | 'returned' | 'withdrawn';

export interface Stage {
  readonly key: StageKey;
  readonly status: StepStatus;
  /** Who took it and when; absent while it has not happened. */
  readonly step: StepView | undefined;
}

const way: readonly StageKey[] = ['draft', 'in_review', 'adopted', 'filing', 'confirmed'];
const afterwards: readonly StageKey[] = ['on_agenda', 'decided'];

const stageOf = (state: MotionState): StageKey => (state === 'filed' ? 'filing' : state);

/** Where the motion stands: what was adopted waits for its filing, what was delivered for the confirmation. */
const waitsAt = (state: MotionState): StageKey => {
  if (state === 'adopted') return 'filing';
  return state === 'filed' ? 'confirmed' : stageOf(state);
};

/** The steps since the text was last opened: a new version goes the whole way again. */
export const presentRound = (steps: readonly StepView[]): readonly StepView[] => {
  const reopened = steps.findLastIndex(({ state }, index) => state === 'draft' && steps[index - 1]?.state !== 'in_review');
  return steps.slice(Math.max(reopened, 0));
};

/** The stages in order, each with what is known of it. A returned or withdrawn motion ends there. */
export const stagesOf = ({ state, steps }: Pick<MotionView, 'state' | 'steps'>): Stage[] => {
  const round = presentRound(steps);
  // Who filed it is a person; that it was delivered is said by the house, and stands in the filing.
  const stepOf = (key: StageKey): StepView | undefined => round.findLast(({ state: own }) => own === key) ?? round.findLast((step) => stageOf(step.state) === key);
  if (state === 'returned' || state === 'withdrawn') {
    const reached = way.filter((key) => stepOf(key) !== undefined).map((key): Stage => ({ key, status: 'done', step: stepOf(key) }));
    return [...reached, { key: state, status: 'stopped', step: stepOf(state) }];
  }
  const keys = [...way, ...afterwards.filter((key) => key === stageOf(state) || stepOf(key) !== undefined)];
  const present = keys.indexOf(waitsAt(state));
  const ended = state === 'confirmed' || state === 'decided';
  return keys.map((key, index) => {
    const status = index < present || (index === present && ended) ? 'done' : index === present ? 'now' : 'open';
    return { key, status, step: status === 'open' ? undefined : stepOf(key) };
  });
};
