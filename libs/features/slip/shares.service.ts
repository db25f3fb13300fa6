import { Injectable } from '@nestjs/common';
import type { ShareRole } from '#contracts';
import { Membership } from '#features/membership';
import { motionMay, MotionShared, MotionsRepo } from '#features/motions';
import { TextsService } from '#features/texts';
import { AppError, Events, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';

export interface Share {
  readonly membershipId: string;
  readonly role: ShareRole;
  readonly until: string | null;
}

/** Sharing a motion with expert citizens and guests, who see nothing else. */
@Injectable()
export class SharesService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly texts: TextsService,
    private readonly events: Events,
  ) {}

  /** Shares, or changes what a share lets somebody do: open sockets come back at the new level. */
  share(actor: MemberActor, id: string, { membershipId, role, until }: Share): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).share) throw new AppError('forbidden');
      const membership = must(await this.db.repo(Membership).findOneBy({ id: membershipId }), 'not_found');
      const [written] = await this.db.query<{ fresh: boolean }>(
        `insert into motion_share (motion_id, membership_id, role, until, by_name) values ($1, $2, $3, $4, $5)
         on conflict (fraction_id, motion_id, membership_id) do update set role = excluded.role, until = excluded.until, by_name = excluded.by_name
         returning xmax = 0 as fresh`,
        [id, membershipId, role, until, actor.name],
      );
      await this.texts.changeRights(motion.documentId);
      if (written?.fresh) await this.events.emit(new MotionShared(motion, membership.personId));
    });
  }

  unshare(actor: MemberActor, id: string, membershipId: string): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).share) throw new AppError('forbidden');
      const [ended] = await this.db.query('delete from motion_share where motion_id = $1 and membership_id = $2 returning 1', [id, membershipId]);
      must(ended, 'not_found');
      await this.texts.changeRights(motion.documentId);
    });
  }
}
