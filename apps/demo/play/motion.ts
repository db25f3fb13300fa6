import { FractionsService } from '#features/membership';
import { AnnexesService, MotionsService } from '#features/motions';
import { AdoptionService, SharesService, SlipService } from '#features/slip';
import type { MemberActor } from '#kernel';
import type { MotionDocument } from '#motion';
import { FractionDb } from '#persistence';
import { addresseeOf } from '../council.js';
import { workday } from '../days.js';
import { documentOf } from '../motion-document.js';
import type { DemoMotion, Step } from '../story.js';
import { amend } from './amendment.js';
import { decideAtOffice, type OfficeStep } from './at-office.js';
import { comment } from './comment.js';
import type { Entry } from './diary.js';
import { file } from './filing.js';
import type { Shelf } from './files.js';
import type { Stage } from './stage.js';

type MemberStep = Exclude<Step, OfficeStep>;

/** One motion on its way, and the entries of the diary that take it there. */
export class MotionPlay {
  private id = '';
  private version = 0;

  constructor(
    private readonly stage: Stage,
    private readonly shelf: Shelf,
    private readonly motion: DemoMotion,
  ) {}

  entries(): Entry[] {
    const begin = { at: this.motion.begun, act: () => this.begin() };
    return [begin, ...this.motion.steps.map((step) => ({ at: step.at, act: () => this.take(step) }))];
  }

  private async begin(): Promise<void> {
    const { stage, motion } = this;
    const actor = await stage.member(motion.by, motion.fraction);
    const motions = stage.part(MotionsService);
    this.id = motion.amends ? await amend(stage, actor, motion.amends, () => this.document()) : (await stage.part(FractionDb).run(actor, () => this.write(actor))).id;
    await motions.change(actor, this.id, { bodyId: stage.council.bodies[motion.body], ...(motion.meeting ? { meetingId: stage.council.meetings[motion.meeting] } : {}) });
    for (const name of motion.annexes ?? []) await stage.part(AnnexesService).attach(actor, this.id, this.shelf.id(motion.fraction, name));
  }

  private async write(actor: MemberActor): Promise<{ id: string }> {
    return this.stage.part(MotionsService).begin(actor, this.motion.kind, await this.document(), null);
  }

  private async document(): Promise<MotionDocument> {
    const { stage, motion } = this;
    const { place, template } = (await stage.part(FractionsService).current()).settings;
    const beginning = { place, date: workday(stage.today, motion.begun[0]), addressee: addresseeOf(motion.body) };
    const fileId = (name: string) => this.shelf.id(motion.fraction, name);
    return documentOf(motion.text, { kind: motion.kind, template, beginning, fileId });
  }

  private async take(step: Step): Promise<void> {
    switch (step.act) {
      case 'confirm':
      case 'return':
      case 'schedule':
      case 'decide':
        return decideAtOffice(this.stage, this.motion.text.title, step);
      default:
        return this.byMember(step, await this.stage.member(step.by, this.motion.fraction));
    }
  }

  private async byMember(step: MemberStep, actor: MemberActor): Promise<void> {
    const { stage, id } = this;
    const slip = stage.part(SlipService);
    switch (step.act) {
      case 'review':
        return slip.requestReview(actor, id);
      case 'consent':
        return slip.consent(actor, id, { verdict: 'consent', word: '' });
      case 'objection':
        return slip.consent(actor, id, { verdict: 'objection', word: step.word });
      case 'adopt':
        this.version = (await stage.part(AdoptionService).adopt(actor, id)).version;
        return;
      case 'file':
        return file(stage, actor, { id, version: this.version, via: step.via ?? 'council_office' });
      case 'withdraw':
        return slip.withdraw(actor, id, step.reason);
      case 'share':
        return this.share(actor, (await stage.member(step.to, this.motion.fraction)).membershipId);
      case 'comment':
        return comment(stage, actor, id, step, (who) => stage.member(who, this.motion.fraction));
    }
  }

  private share(actor: MemberActor, membershipId: string): Promise<void> {
    return this.stage.part(SharesService).share(actor, this.id, { membershipId, role: 'comment', until: null });
  }
}
