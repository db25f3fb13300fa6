import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Council } from '#features/host';
import { FractionsService } from '#features/membership';
import { Filing, motionMay, MotionsRepo, MotionVersion, type Motion } from '#features/motions';
import { PreflightService } from '#features/papers';
import { AppError, Clock, must, type MemberActor } from '#kernel';
import { FractionDb, Jobs } from '#persistence';
import { filingKey } from './filing-key.js';
import { deliverFiling } from './filing.jobs.js';

/** Filing (Einreichung): the intention and the job that carries it out are written in one transaction. */
@Injectable()
export class FilingService {
  constructor(
    private readonly db: FractionDb,
    private readonly jobs: Jobs,
    private readonly motions: MotionsRepo,
    private readonly preflights: PreflightService,
    private readonly fractions: FractionsService,
    private readonly clock: Clock,
  ) {}

  /** Files the adopted version. A second click, tab or person gets the filing that is there already. */
  file(actor: MemberActor, id: string, version: number): Promise<{ id: string }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      const former = await this.db.repo(Filing).findOneBy({ motionId: id, version });
      if (former) return { id: former.id };
      if (!motionMay(viewer, motion).file) throw new AppError('wrong_state');
      const adopted = await this.latest(motion, version);
      const { ready } = await this.preflights.of(motion, adopted.document);
      if (!ready) throw new AppError('preflight_failed');
      motion.beginFiling();
      const filing = await this.write(actor, motion, adopted);
      await this.motions.step(motion, actor, { version, sha256: adopted.sha256 });
      return { id: filing.id };
    });
  }

  /** A person found out whether an unclear filing arrived. `false` sends it again under the same key. */
  resolve(actor: MemberActor, id: string, arrived: boolean): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.locked(actor, id);
      const filing = must(await this.db.repo(Filing).findOneBy({ motionId: id, state: 'unknown' }), 'wrong_state');
      if (!filing.canBeResolved) throw new AppError('wrong_state');
      if (arrived) {
        filing.state = 'delivered';
        filing.deliveredAt = this.clock.now();
        motion.delivered();
        await this.motions.step(motion, actor, { note: 'Eingang beim Ratsbüro nachgefragt', version: filing.version });
      } else {
        filing.state = 'pending';
        await this.send(filing);
      }
      await this.db.repo(Filing).save(filing);
    });
  }

  private async latest(motion: Motion, version: number): Promise<MotionVersion> {
    const adopted = must(await this.db.repo(MotionVersion).findOneBy({ motionId: motion.id, version }), 'not_found');
    const newer = await this.db.repo(MotionVersion).countBy({ motionId: motion.id, version: Not(In([version])) });
    if (newer >= version) throw new AppError('wrong_state');
    return adopted;
  }

  private async write(actor: MemberActor, motion: Motion, adopted: MotionVersion): Promise<Filing> {
    const fraction = await this.fractions.current();
    const council = must(await this.db.repo(Council).findOneBy({ id: fraction.councilId }), 'no_target');
    const target = council.filingVia === 'email' ? `Ratsbüro ${council.name} (${council.officeEmail})` : `Ratsbüro ${council.name}`;
    const identity = { fractionId: fraction.id, motionId: motion.id, version: adopted.version, pdfSha256: adopted.pdfSha256, target: council.id };
    const repo = this.db.repo(Filing);
    const filing = repo.create({
      id: crypto.randomUUID(),
      motionId: motion.id,
      version: adopted.version,
      key: filingKey(identity),
      state: 'pending',
      via: council.filingVia,
      target,
      councilId: council.id,
      pdfSha256: adopted.pdfSha256,
      filedBy: actor.name,
      filedAt: this.clock.now(),
      attempts: 0,
    });
    await repo.insert(filing);
    await this.send(filing);
    return filing;
  }

  private send(filing: Filing): Promise<void> {
    return this.jobs.send(this.db.manager, deliverFiling, { fractionId: this.db.actor.fractionId, filingId: filing.id });
  }
}
