import { Injectable } from '@nestjs/common';
import type { NotificationKind, NotificationView } from '#contracts';
import { Clock, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Notification } from './notification.entity.js';

const shown = 100;

export interface Notice {
  readonly kind: NotificationKind;
  readonly params: Record<string, string>;
  readonly motionId: string | null;
}

/** Notices: written in the transaction of what happened, read by the one they are for. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly db: FractionDb,
    private readonly clock: Clock,
  ) {}

  /** Tells several people, in the open fraction; whoever did it needs no notice. */
  async tell(personIds: readonly string[], notice: Notice): Promise<void> {
    const { actor } = this.db;
    const doer = actor.kind === 'member' ? actor.personId : null;
    const to = [...new Set(personIds)].filter((id) => id !== doer);
    if (to.length === 0) return;
    await this.db.repo(Notification).insert(to.map((personId) => ({ ...notice, personId, at: this.clock.now() })));
  }

  list(actor: MemberActor): Promise<{ items: NotificationView[]; unseen: number }> {
    return this.db.run(actor, async () => {
      const repo = this.db.repo(Notification);
      const found = await repo.find({ where: { personId: actor.personId }, order: { at: 'DESC' }, take: shown });
      const items = found.map(({ id, kind, params, motionId, at, seenAt }) => ({ id, kind, params, motionId, at: at.toISOString(), seen: seenAt !== null }));
      return { items, unseen: await this.unseen(actor) };
    });
  }

  unseen(actor: MemberActor): Promise<number> {
    return this.db.run(actor, async () => {
      const [row] = await this.db.query<{ n: number }>('select count(*)::int as n from notification where person_id = $1 and seen_at is null', [actor.personId]);
      return row?.n ?? 0;
    });
  }

  markSeen(actor: MemberActor): Promise<void> {
    return this.db.run(actor, async () => {
      await this.db.query('update notification set seen_at = $2 where person_id = $1 and seen_at is null', [actor.personId, this.clock.now()]);
    });
  }
}
