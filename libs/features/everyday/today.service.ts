import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { mayRelease, type everydayRoutes } from '#contracts';
import { AgendaService } from '#features/agenda';
import { FilesService } from '#features/files';
import { FractionsService } from '#features/membership';
import { MeetingsService } from '#features/meetings';
import { MotionRows, waitsFor } from '#features/motions';
import { NotificationsService } from '#features/notifications';
import { inOrder, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';

type Today = z.input<typeof everydayRoutes.today.result>;
type Meetings = z.input<typeof everydayRoutes.meetings.result>;

const few = 5;

/** Heute: what this person needs first. */
@Injectable()
export class TodayService {
  constructor(
    private readonly db: FractionDb,
    private readonly rows: MotionRows,
    private readonly meetings: MeetingsService,
    private readonly agenda: AgendaService,
    private readonly fractions: FractionsService,
    private readonly files: FilesService,
    private readonly notices: NotificationsService,
  ) {}

  today(actor: MemberActor): Promise<Today> {
    return this.db.run(actor, async () => {
      const leads = mayRelease(actor.role);
      const noWord = 'not exists (select 1 from consent c where c.motion_id = m.id and c.person_id = $2)';
      const list = (where: string, order?: string) => this.rows.read(actor, { where, limit: few, ...(order ? { order } : {}) });
      // What came back waits for those who lead; for everybody else it is news from the council office.
      const withTheOffice = ['filing', 'filed', 'confirmed', 'on_agenda', ...(leads ? [] : ['returned'])];
      const soonest = 't.filing_deadline asc nulls last, m.changed_at desc';
      return {
        nextMeeting: (await this.coming(actor, 1))[0] ?? null,
        // Those who lead find the rest of what waits for them under `toRelease`.
        waiting: (await list(leads ? `m.state = 'in_review' and ${noWord}` : waitsFor(false), soonest)).filter((row) => row.waitsForMe),
        toRelease: leads ? await list(`m.state in ('in_review', 'adopted', 'returned')`, soonest) : [],
        underWay: await list(`m.state in (${withTheOffice.map((state) => `'${state}'`).join(', ')})`),
        recent: await list(`m.state in ('draft', 'in_review')`),
        recentFiles: await this.files.recent(actor, few),
        unseen: await this.notices.unseen(actor),
      };
    });
  }

  /** Coming meetings with our motions, and the bodies one can file to. */
  list(actor: MemberActor): Promise<Meetings> {
    return this.db.run(actor, async () => {
      const { councilId } = await this.fractions.current();
      const { bodies } = await this.meetings.coming(councilId);
      return { meetings: await this.coming(actor, 100), bodies };
    });
  }

  private async coming(actor: MemberActor, most: number): Promise<Meetings['meetings']> {
    const { councilId } = await this.fractions.current();
    const meetings = (await this.meetings.coming(councilId)).meetings.slice(0, most);
    const papers = await this.agenda.of(meetings.map(({ id }) => id));
    return inOrder(meetings, async (meeting) => ({
      ...meeting,
      ownMotions: await this.rows.read(actor, { where: 'm.meeting_id = $3', parameters: [meeting.id], limit: 50 }),
      papers: papers.flatMap(({ meetingId, paper }) => (meetingId === meeting.id ? [paper] : [])),
    }));
  }
}
