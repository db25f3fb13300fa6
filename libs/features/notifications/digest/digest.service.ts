import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { PublicAddress } from '#http';
import { Clock, houseActor, sha256, townDay } from '#kernel';
import { FractionDb, GlobalDb, Jobs } from '#persistence';
import { Mailer, type Mail } from '#ports';
import { digestLetter, type MotionNews } from './digest-letter.js';
import { sendDigest } from './digest.jobs.js';

interface Row {
  email: string;
  person: string;
  fraction: string;
  motion_id: string;
  title: string;
  count: number;
  notices: string[];
}

/** What has not been looked at nor mailed, of motions this person may still comment on. Parameters: the time, and the person or null. */
const news = `
  select p.id as person_id, p.email, p.name as person, f.name as fraction, m.id as motion_id, m.title, count(*)::int as count, array_agg(n.id) as notices
  from notification n
  join person p on p.id = n.person_id and p.comment_digest and p.password_hash is not null
  join membership s on s.person_id = p.id and (s.ends_at is null or s.ends_at > $1)
  join motion m on m.id = n.motion_id and m.deleted_at is null
  join fraction f on f.id = m.fraction_id
  where n.kind like 'comment\\_%' and n.seen_at is null and n.mailed_at is null and ($2::uuid is null or p.id = $2)
    and (s.role not in ('expert_citizen', 'guest') or exists (
      select 1 from motion_share x where x.motion_id = m.id and x.membership_id = s.id and x.role <> 'read' and (x.until is null or x.until > $1)))
  group by p.id, p.email, p.name, f.name, m.id, m.title
  order by count desc, m.title`;

/** The evening mail about new comments: one a person and fraction, none where there is nothing new. */
@Injectable()
export class Digest {
  constructor(
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  /** Every fraction has its turn. Who has been written to meanwhile gets nothing when this is repeated. */
  async plan(): Promise<void> {
    const day = townDay(this.clock.now());
    for (const { id: fractionId } of await this.global.query<{ id: string }>('select id from fraction')) {
      await this.db.run(houseActor(fractionId, 'Tagesmail'), async () => {
        const rows = await this.db.query<{ person_id: string }>(news, [this.clock.now(), null]);
        for (const personId of new Set(rows.map((row) => row.person_id))) await this.jobs.send(this.db.manager, sendDigest, { fractionId, personId, day });
      });
    }
  }

  async send({ fractionId, personId, day }: z.output<typeof sendDigest.payload>): Promise<void> {
    const house = houseActor(fractionId, 'Tagesmail');
    const rows = await this.db.run(house, () => this.db.query<Row>(news, [this.clock.now(), personId]));
    const mail = this.letter(rows, fractionId);
    if (mail === null) return;
    await this.mailer.send({ ...mail, key: sha256(`digest ${fractionId} ${personId} ${day}`) });
    const told = rows.flatMap((row) => row.notices);
    await this.db.run(house, () => this.db.query('update notification set mailed_at = $2 where id = any ($1)', [told, this.clock.now()]));
  }

  private letter(rows: readonly Row[], fractionId: string): Pick<Mail, 'to' | 'subject' | 'text'> | null {
    const [first, ...more] = rows;
    if (!first) return null;
    const motion = ({ motion_id: motionId, title, count }: Row): MotionNews => ({ motionId, title, count });
    return { to: first.email, ...digestLetter(first.person, first.fraction, [motion(first), ...more.map(motion)], (path) => this.address.url(path), fractionId) };
  }
}
