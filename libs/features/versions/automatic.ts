import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { TextWritten } from '#features/editing';
import { Motion, MotionVersion, ReviewRequested } from '#features/motions';
import { TextsService } from '#features/texts';
import { Clock, houseActor } from '#kernel';
import { defineJob, FractionDb, Jobs } from '#persistence';
import { hashOf, Keeper } from './keeper.js';
import { TextWork } from './text-version.entity.js';
import { thinOut } from './thin-out.js';

/** One stretch of work, kept as a version when its time has come. */
export const keepWork = defineJob({
  name: 'versions.keep',
  payload: z.object({ fractionId: z.uuid(), motionId: z.uuid(), workId: z.uuid() }),
  retries: 20,
  retryDelay: 30,
});

/** So long after the first letter a version is kept, whether people still write or stopped long ago. */
export const stretchSeconds = 600;

/**
 * Versions that nobody has to think of. The first change after a version sends a job for ten minutes later: so there is one
 * version for ten minutes of work at most, and the last words of an evening are kept as well.
 */
@Injectable()
export class AutomaticVersions {
  constructor(
    private readonly db: FractionDb,
    private readonly jobs: Jobs,
    private readonly texts: TextsService,
    private readonly keeper: Keeper,
    private readonly clock: Clock,
  ) {}

  /** Notes who wrote; in the transaction of whoever noticed. */
  async noteWork({ motion }: TextWritten): Promise<void> {
    const work = await this.db.repo(TextWork).findOneBy({ motionId: motion.id });
    const from = work?.headSeq ?? (await this.keeper.latest(motion.id))?.headSeq ?? 0;
    const found = await this.db.query<{ person_id: string; seq: string }>(
      'select person_id, max(seq) as seq from document_update where document_id = $1 and seq > $2 and person_id is not null group by person_id',
      [motion.documentId, from],
    );
    if (found.length === 0) return;
    const writers = [...new Set([...(work?.writers ?? []), ...found.map((row) => row.person_id)])];
    const headSeq = Math.max(from, ...found.map((row) => Number(row.seq)));
    if (work) await this.db.repo(TextWork).update({ motionId: motion.id }, { headSeq, writers });
    else await this.begin({ motionId: motion.id, id: crypto.randomUUID(), headSeq, writers, since: this.clock.now() });
  }

  /** Consent is asked for a text: that text can be found again. */
  async noteReview({ motion }: ReviewRequested): Promise<void> {
    await this.keeper.keepIfNew(motion, { kind: 'review', byName: this.db.actor.name });
  }

  keep({ fractionId, motionId, workId }: z.output<typeof keepWork.payload>): Promise<void> {
    return this.db.run(houseActor(fractionId, 'Fraktionsraum'), async () => {
      const motion = await this.db.repo(Motion).findOneBy({ id: motionId });
      const work = await this.db.repo(TextWork).findOne({ where: { motionId, id: workId }, lock: { mode: 'pessimistic_write' } });
      if (!motion || !work) return;
      if (await this.adoptedSaysTheSame(motion)) await this.db.repo(TextWork).delete({ motionId });
      else await this.keeper.keepIfNew(motion, { kind: 'automatic' });
      await thinOut(this.db, motionId, this.clock.now());
    });
  }

  private async begin(work: TextWork): Promise<void> {
    await this.db.repo(TextWork).insert(work);
    const { fractionId } = this.db.actor;
    await this.jobs.send(this.db.manager, keepWork, { fractionId, motionId: work.motionId, workId: work.id }, stretchSeconds);
  }

  private async adoptedSaysTheSame(motion: Motion): Promise<boolean> {
    if (motion.textIsOpen) return false;
    const text = await this.texts.read(motion.documentId);
    return this.db.repo(MotionVersion).existsBy({ motionId: motion.id, sha256: hashOf(text) });
  }
}
