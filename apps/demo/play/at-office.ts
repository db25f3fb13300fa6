import { Decisions, IntakeService } from '#features/intake';
import { must } from '#kernel';
import { Jobs } from '#persistence';
import type { Step } from '../story.js';
import type { Stage } from './stage.js';

export type OfficeStep = Extract<Step, { act: 'confirm' | 'return' | 'schedule' | 'decide' }>;

/** The clerk opens the filing, decides, and the fraction hears of it. */
export async function decideAtOffice(stage: Stage, title: string, step: OfficeStep): Promise<void> {
  const { office } = stage;
  const intake = stage.part(IntakeService);
  const { items } = await intake.list(office, { q: title });
  const { id, suggestedNumber } = await intake.view(office, must(items[0], 'not_found').id);
  await decide(stage, id, suggestedNumber, step);
  await stage.part(Jobs).workOff();
}

function decide(stage: Stage, id: string, number: string, step: OfficeStep): Promise<void> {
  const { office } = stage;
  const decisions = stage.part(Decisions);
  switch (step.act) {
    case 'confirm':
      return decisions.confirm(office, id, number);
    case 'return':
      return decisions.return(office, id, step.reason);
    case 'schedule':
      return decisions.schedule(office, id, stage.council.meetings[step.meeting], step.item);
    case 'decide':
      return decisions.decided(office, id, step.result);
  }
}
