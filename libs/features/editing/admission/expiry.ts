import { Injectable } from '@nestjs/common';
import type { CollabSession } from '#collab';
import { Clock, houseActor } from '#kernel';
import { FractionDb } from '#persistence';

interface Place {
  readonly person_id: string;
  readonly document_id: string;
}

/** Seats and shares that ran out while somebody sat there. Nothing is written when a date passes, so it must be looked for. */
@Injectable()
export class Expiry {
  constructor(
    private readonly db: FractionDb,
    private readonly clock: Clock,
  ) {}

  /** Those of the sessions whose seat has ended, or whose share of this very document. */
  async among(sessions: readonly CollabSession[]): Promise<CollabSession[]> {
    const fractions = new Set(sessions.map(({ fractionId }) => fractionId));
    const expired: CollabSession[] = [];
    for (const fractionId of fractions) {
      const here = sessions.filter((session) => session.fractionId === fractionId);
      const over = await this.over(fractionId, here);
      expired.push(...here.filter(({ personId, documentId }) => over.some((place) => place.person_id === personId && place.document_id === documentId)));
    }
    return expired;
  }

  private over(fractionId: string, sessions: readonly CollabSession[]): Promise<Place[]> {
    const persons = sessions.map(({ personId }) => personId);
    const documents = sessions.map(({ documentId }) => documentId);
    return this.db.run(houseActor(fractionId, 'Fraktionsraum'), () =>
      this.db.query<Place>(
        `select o.person_id, o.document_id from unnest($1::uuid[], $2::uuid[]) as o (person_id, document_id)
           join membership s on s.person_id = o.person_id
           left join motion m on m.document_id = o.document_id
           left join motion_share h on h.motion_id = m.id and h.membership_id = s.id
         where s.ends_at <= $3 or h.until <= $3`,
        [persons, documents, this.clock.now()],
      ),
    );
  }
}
