import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { FractionDb } from '#persistence';
import type { Entry } from '../tree/entry.entity.js';

/** A reader of many parts of one file reads it once. */
const sameReadingMs = 10 * 60 * 1000;

export type Act = 'view' | 'download' | 'preview' | 'version' | 'sync';

/** Who read what is non-public, for the fraction's leads. Nothing is written about other files, and nothing for the host. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly db: FractionDb,
    private readonly clock: Clock,
  ) {}

  /** Inside the open transaction of the one who reads. */
  async note(entry: Pick<Entry, 'id' | 'name' | 'nonPublic'>, act: Act): Promise<void> {
    const { actor } = this.db;
    if (!entry.nonPublic || actor.kind !== 'member') return;
    const now = this.clock.now();
    await this.db.query(
      `insert into file_access (entry_id, name, membership_id, person, act, at)
       select $1, $2, $3, $4, $5, $6 where not exists (select 1 from file_access where entry_id = $1 and membership_id = $3 and act = $5 and at > $7)`,
      [entry.id, entry.name, actor.membershipId, actor.name, act, now, new Date(now.getTime() - sameReadingMs)],
    );
  }
}
