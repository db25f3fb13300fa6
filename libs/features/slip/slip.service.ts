import { Injectable } from '@nestjs/common';
import { Consent, ConsentGiven, Filing, motionMay, MotionsRepo, MotionWithdrawn, ReviewRequested, type Motion } from '#features/motions';
import { TextsService } from '#features/texts';
import { AppError, Clock, Events, type MemberActor } from '#kernel';
import type { MotionMay } from '#contracts';
import { FractionDb } from '#persistence';

/** The steps of the routing slip that members take by a word. Adoption and filing have rooms of their own. */
@Injectable()
export class SlipService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly texts: TextsService,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  requestReview(actor: MemberActor, id: string): Promise<void> {
    return this.take(actor, id, 'requestReview', async (motion) => {
      motion.requestReview();
      await this.motions.step(motion, actor);
      await this.events.emit(new ReviewRequested(motion));
    });
  }

  /** Back into drafting: what was said about the former text no longer counts. */
  backToDraft(actor: MemberActor, id: string): Promise<void> {
    return this.take(actor, id, 'backToDraft', async (motion) => {
      motion.backToDraft();
      await this.db.repo(Consent).delete({ motionId: id });
      await this.motions.step(motion, actor);
    });
  }

  consent(actor: MemberActor, id: string, word: { verdict: 'consent' | 'objection'; word: string }): Promise<void> {
    if (word.verdict === 'objection' && word.word === '') throw new AppError('invalid_input', { field: 'word' });
    return this.take(actor, id, 'consent', async (motion) => {
      const [head] = await this.db.query<{ head_seq: string }>('select head_seq from document where id = $1', [motion.documentId]);
      const repo = this.db.repo(Consent);
      const consent = (await repo.findOneBy({ motionId: id, personId: actor.personId })) ?? repo.create({ motionId: id, personId: actor.personId });
      Object.assign(consent, { verdict: word.verdict, word: word.word || null, headSeq: Number(head?.head_seq ?? 0), at: this.clock.now() });
      await repo.save(consent);
      await this.events.emit(new ConsentGiven(motion, word.verdict, actor.name));
    });
  }

  withdraw(actor: MemberActor, id: string, reason: string): Promise<void> {
    return this.take(actor, id, 'withdraw', async (motion) => {
      const wasFiled = motion.state === 'filed' || motion.state === 'confirmed';
      motion.withdraw();
      await this.motions.step(motion, actor, { note: reason });
      await this.texts.freeze(motion.documentId);
      const [filing] = wasFiled ? await this.db.repo(Filing).find({ where: { motionId: id }, order: { filedAt: 'DESC' }, take: 1 }) : [];
      await this.events.emit(new MotionWithdrawn(motion, filing ? { key: filing.key, councilId: filing.councilId, via: filing.via } : null));
    });
  }

  draftNewVersion(actor: MemberActor, id: string): Promise<void> {
    return this.take(actor, id, 'draftNewVersion', async (motion) => {
      motion.draftNewVersion();
      await this.db.repo(Consent).delete({ motionId: id });
      await this.motions.step(motion, actor);
      await this.texts.thaw(motion.documentId);
    });
  }

  private take(actor: MemberActor, id: string, step: keyof MotionMay, work: (motion: Motion) => Promise<void>): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion)[step]) throw new AppError('wrong_state');
      await work(motion);
    });
  }
}
