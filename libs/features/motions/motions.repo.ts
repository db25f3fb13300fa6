import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { ShareRole } from '#contracts';
import { AppError, Clock, must, type FractionActor, type MemberActor } from '#kernel';
import { FractionDb, violates } from '#persistence';
import { Motion } from './motion.entity.js';
import { maySee, type Viewer } from './motion.policy.js';
import { MotionStep } from './slip.entities.js';

/** Motions by id, seen and locked the same way everywhere. */
@Injectable()
export class MotionsRepo {
  constructor(
    private readonly db: FractionDb,
    private readonly clock: Clock,
  ) {}

  /** A motion this member may see; otherwise it does not exist. */
  async seen(actor: MemberActor, id: string): Promise<{ motion: Motion; viewer: Viewer }> {
    const motion = must(await this.db.repo(Motion).findOneBy({ id, deletedAt: IsNull() }), 'not_found');
    return { motion, viewer: await this.viewer(actor, motion) };
  }

  /** The same for whoever may open the fraction: the house sees every motion that is not in the trash. */
  async shown(actor: FractionActor, id: string): Promise<Motion> {
    if (actor.kind === 'member') return (await this.seen(actor, id)).motion;
    return must(await this.db.repo(Motion).findOneBy({ id, deletedAt: IsNull() }), 'not_found');
  }

  /** A motion that this member sees, locked until the transaction ends: two people cannot take two different next steps. */
  async locked(actor: MemberActor, id: string): Promise<{ motion: Motion; viewer: Viewer }> {
    const motion = await this.lock(id);
    return { motion, viewer: await this.viewer(actor, motion) };
  }

  async lock(id: string): Promise<Motion> {
    const found = await this.db.repo(Motion).findOne({ where: { id, deletedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    return must(found, 'not_found');
  }

  async save(motion: Motion): Promise<void> {
    motion.changedAt = this.clock.now();
    try {
      await this.db.repo(Motion).save(motion);
    } catch (error) {
      throw violates(error, 'motion_number') ? new AppError('number_taken', { number: motion.number ?? '' }) : error;
    }
  }

  /** Saves the motion and writes the step it just took onto its slip. */
  async step(motion: Motion, actor: FractionActor, facts: { note?: string; version?: number; sha256?: string } = {}): Promise<void> {
    await this.save(motion);
    await this.db.repo(MotionStep).insert({
      motionId: motion.id,
      state: motion.state,
      byName: actor.name,
      byPerson: actor.kind === 'member' ? actor.personId : null,
      note: facts.note || null,
      version: facts.version ?? null,
      sha256: facts.sha256 ?? null,
      at: this.clock.now(),
    });
  }

  private async viewer(actor: MemberActor, motion: Motion): Promise<Viewer> {
    const [share] = await this.db.query<{ role: ShareRole }>(
      'select role from motion_share where motion_id = $1 and membership_id = $2 and (until is null or until > $3)',
      [motion.id, actor.membershipId, this.clock.now()],
    );
    const viewer = { role: actor.role, shared: share?.role ?? null };
    if (!maySee(viewer)) throw new AppError('not_found');
    return viewer;
  }
}
