import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { MeetingView, officeRoutes } from '#contracts';
import { Clock, must, type OfficeActor } from '#kernel';
import { GlobalDb } from '#persistence';

type NewMeeting = z.output<typeof officeRoutes.createMeeting.body>;

interface Row {
  id: string;
  body_id: string;
  body_name: string;
  name: string;
  place: string;
  start: Date;
  filing_deadline: Date | null;
}

const dayMs = 24 * 3_600_000;

/** Bodies and meetings of a council: public to all its fractions, kept by its clerks. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
  ) {}

  /** Meetings from yesterday on, soonest first, and all bodies. */
  async coming(councilId: string): Promise<{ meetings: MeetingView[]; bodies: { id: string; name: string }[] }> {
    const since = new Date(this.clock.now().getTime() - dayMs);
    const rows = await this.db.query<Row>(
      `select m.id, m.body_id, b.name as body_name, m.name, m.place, m.start, m.filing_deadline from meeting m join body b on b.id = m.body_id
       where m.council_id = $1 and m.start > $2 order by m.start limit 100`,
      [councilId, since],
    );
    const bodies = await this.db.query<{ id: string; name: string }>('select id, name from body where council_id = $1 order by position, name', [councilId]);
    return { meetings: rows.map(view), bodies };
  }

  async create(office: OfficeActor, given: NewMeeting): Promise<{ id: string }> {
    const [body] = await this.db.query('select 1 from body where id = $1 and council_id = $2', [given.bodyId, office.councilId]);
    must(body, 'not_found');
    const [row] = await this.db.query<{ id: string }>(
      'insert into meeting (council_id, body_id, name, place, start, filing_deadline) values ($1, $2, $3, $4, $5, $6) returning id',
      [office.councilId, given.bodyId, given.name, given.place, given.start, given.filingDeadline],
    );
    return must(row, 'not_found');
  }
}

const view = (row: Row): MeetingView => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  name: row.name,
  place: row.place,
  start: row.start.toISOString(),
  filingDeadline: row.filing_deadline?.toISOString() ?? null,
});
