import type { MotionState, Role, ShareRole } from '#contracts';
import { CommentsService } from '#features/comments';
import { AnnexesService, Motion, MotionsService } from '#features/motions';
import { TextsService } from '#features/texts';
import { Events, type MemberActor } from '#kernel';
import { titleOf } from '#motion';
import { TextWritten } from '#features/editing';
import { FractionDb } from '#persistence';
import { DeliveryService } from '../../../libs/features/filing/delivery.service.js';
import { FilingService } from '../../../libs/features/filing/filing.service.js';
import { AdoptionService } from '../../../libs/features/slip/adoption.service.js';
import { SharesService } from '../../../libs/features/slip/shares.service.js';
import { SlipService } from '../../../libs/features/slip/slip.service.js';
import { motionText } from '../text.js';
import { WithFiles } from './files.js';
import { amendToElevenBenches, suggestElevenBenches } from '../proposals.js';

type Stage = Extract<MotionState, 'draft' | 'in_review' | 'adopted' | 'filing' | 'filed' | 'returned'>;

/** What its people do with motions. */
export abstract class WithMotions extends WithFiles {
  async motion(state: Stage = 'draft', annexed = false): Promise<string> {
    const chair = await this.actor('chair');
    const motions = this.house.part(MotionsService);
    const { id } = await this.within(chair, () => motions.begin(chair, 'motion', motionText(this.mark), null));
    await motions.change(chair, id, { bodyId: this.council.bodyId, meetingId: this.council.meetingId });
    if (annexed) await this.annex(id);
    await this.bring(chair, id, state);
    return id;
  }

  /** The chair writes this at the end of the title. */
  async write(motionId: string, words: string): Promise<void> {
    const chair = await this.actor('chair');
    await this.within(chair, async () => {
      const texts = this.house.part(TextsService);
      const motion = await this.house.part(FractionDb).repo(Motion).findOneByOrFail({ id: motionId });
      const { document } = await texts.read(motion.documentId);
      const content = document.content.map((part) => (part.type === 'title' ? { ...part, content: [{ type: 'text', text: titleOf(document) + words }] } : part));
      await texts.rewrite(motion.documentId, { ...document, content }, chair.personId);
      await this.house.part(Events).emit(new TextWritten(motion));
    });
  }

  async annex(motionId: string): Promise<string> {
    return (await this.house.part(AnnexesService).attach(await this.actor('chair'), motionId, await this.file())).id;
  }

  /** Shares a motion with the one of this role; the id of the membership. */
  async share(motionId: string, role: Role, level: ShareRole = 'comment'): Promise<string> {
    const membershipId = await this.membership(role);
    await this.house.part(SharesService).share(await this.actor('chair'), motionId, { membershipId, role: level, until: null });
    return membershipId;
  }

  /** The chair's word on a motion as a whole. */
  async comment(motionId?: string): Promise<{ motion: string; thread: string; comment: string }> {
    const motion = motionId ?? (await this.motion());
    const { id: thread } = await this.house.part(CommentsService).begin(await this.actor('chair'), motion, { text: `Kommentar ${this.mark}`, passage: null });
    const [row] = await this.house.rows<{ id: string }>('select id from comment where thread_id = $1', [thread]);
    return { motion, thread, comment: row?.id ?? '' };
  }

  /** The chair suggests eleven benches instead of ten. */
  suggestion(motionId?: string): Promise<{ motion: string; suggestion: string }> {
    return suggestElevenBenches(this, motionId);
  }

  /** An amendment to an adopted motion: eleven benches instead of ten. */
  amendment(): Promise<string> {
    return amendToElevenBenches(this);
  }

  /** Carries a filing over, as the job does. */
  deliver(filingId: string): Promise<void> {
    return this.house.part(DeliveryService).deliver({ fractionId: this.fractionId, filingId });
  }

  private async bring(chair: MemberActor, id: string, state: Stage): Promise<void> {
    if (state === 'draft') return;
    await this.house.part(SlipService).requestReview(chair, id);
    if (state === 'in_review') return;
    for (const role of ['member', 'deputy'] as const) await this.house.part(SlipService).consent(await this.actor(role), id, { verdict: 'consent', word: '' });
    const { version } = await this.house.part(AdoptionService).adopt(chair, id);
    if (state === 'adopted') return;
    const filing = await this.house.part(FilingService).file(chair, id, version);
    if (state === 'filing') return;
    await this.deliver(filing.id);
    if (state === 'returned') await this.returned(id);
  }

  private async returned(id: string): Promise<void> {
    await this.house.rows(`update motion set state = 'returned' where id = $1`, [id]);
    await this.house.rows(`update filing set state = 'rejected', return_reason = 'unvollständig' where motion_id = $1`, [id]);
  }
}
