import { Injectable, type OnModuleInit } from '@nestjs/common';
import { bumpAclOfAll, ringOnCommit, type Queryable } from '#collab';
import { SessionsEnded } from '#features/identity';
import { SeatChanged } from '#features/membership';
import { Events } from '#kernel';
import { FractionDb, GlobalDb } from '#persistence';

/**
 * A change of rights reaches open editors. The fence is in the transaction of the change itself: from its commit on no
 * byte of the old role is written. Closing the sockets, on all nodes, is for the eyes.
 */
@Injectable()
export class Revocation implements OnModuleInit {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.events.on(SeatChanged, (event) => this.seatChanged(event));
    this.events.on(SessionsEnded, (event) => this.sessionsEnded(event));
  }

  private async seatChanged({ personId, ended }: SeatChanged): Promise<void> {
    const client = queryable(this.db);
    await bumpAclOfAll(client);
    if (ended) await ringOnCommit(client, { kind: 'revoked', fractionId: this.db.actor.fractionId, personId });
  }

  private async sessionsEnded({ sessionIds }: SessionsEnded): Promise<void> {
    for (const sessionId of sessionIds) await ringOnCommit(queryable(this.global), { kind: 'revoked', sessionId });
  }
}

const queryable = (db: Pick<FractionDb | GlobalDb, 'query'>): Queryable => ({
  query: async (sql, params) => ({ rows: await db.query<Record<string, unknown>>(sql, params) }),
});
