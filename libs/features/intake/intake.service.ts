import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { IntakeRow, IntakeState, IntakeView, officeRoutes } from '#contracts';
import { AppError, Clock, must, townDay, type OfficeActor } from '#kernel';
import { CouncilDb, literally } from '#persistence';
import { Decisions } from './decisions.service.js';
import { IntakeEntry, IntakePart } from './intake.entities.js';
import { MeetingsService } from '#features/meetings';

type Filter = z.output<typeof officeRoutes.intake.query>;

interface Target {
  id: string;
  body_name: string;
  meeting_name: string | null;
  start: Date | null;
  filing_deadline: Date | null;
}

/** The intake (Posteingang) as clerks read it. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly db: CouncilDb,
    private readonly meetings: MeetingsService,
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  list(office: OfficeActor, filter: Filter): Promise<{ items: IntakeRow[]; byState: Record<string, number> }> {
    return this.db.run(office, async () => {
      const query = this.db.repo(IntakeEntry).createQueryBuilder('e').orderBy('e.receivedAt', 'DESC').take(200);
      if (filter.state) query.andWhere('e.state = :state', { state: filter.state });
      if (filter.q) query.andWhere(`(e.title ilike :q or e.ownNumber ilike :q or e.councilNumber ilike :q or e.fractionName ilike :q)`, { q: `%${literally(filter.q)}%` });
      const entries = await query.getMany();
      const counts = await this.db.query<{ state: string; n: number }>('select state, count(*)::int as n from intake_entry group by state');
      return { items: await this.rows(entries), byState: Object.fromEntries(counts.map(({ state, n }) => [state, n])) };
    });
  }

  /** One filing. Whoever looks at it first proves that it arrived. */
  view(office: OfficeActor, id: string): Promise<IntakeView> {
    return this.db.run(office, async () => {
      const entry = await this.entry(office, id);
      await this.decisions.opened(office, entry);
      const parts = await this.db.repo(IntakePart).find({ where: { entryId: id }, order: { position: 'ASC' } });
      const { meetings } = await this.meetings.coming(office.councilId);
      const { filedBy, version, signatories, resolution, html, pdfSha256, returnReason, agendaItem, result, decidedBy } = entry;
      return {
        ...must((await this.rows([entry]))[0], 'not_found'),
        ...{ filedBy, version, signatories, resolution, html, pdfSha256, returnReason, agendaItem, result, decidedBy },
        filedAt: entry.filedAt.toISOString(),
        annexes: parts.slice(1).map((part) => ({ id: part.id, name: part.name, bytes: part.bytes, sha256: part.sha256 })),
        suggestedNumber: await this.suggestedNumber(),
        meetings: meetings.map(({ id: meetingId, name, start }) => ({ id: meetingId, name, start })),
        may: mayOf(entry.state, office),
      };
    });
  }

  /** An entry of this office; for a link only its own. */
  async entry(office: OfficeActor, id: string): Promise<IntakeEntry> {
    if (office.entryId !== null && office.entryId !== id) throw new AppError('not_found');
    return must(await this.db.repo(IntakeEntry).findOneBy({ id }), 'not_found');
  }

  /** With body and meeting of all of them in one question. */
  private async rows(entries: readonly IntakeEntry[]): Promise<IntakeRow[]> {
    const targets = await this.db.query<Target>(
      `select e.id, b.name as body_name, t.name as meeting_name, t.start, t.filing_deadline
       from intake_entry e join body b on b.id = e.body_id left join meeting t on t.id = e.meeting_id where e.id = any ($1)`,
      [entries.map(({ id }) => id)],
    );
    const byEntry = new Map(targets.map((target) => [target.id, target]));
    return entries.map((entry) => rowOf(entry, byEntry.get(entry.id)));
  }

  /** A proposal in the form of the council's last number; the clerk may type any other. */
  private async suggestedNumber(): Promise<string> {
    const [row] = await this.db.query<{ n: number }>('select count(*)::int + 1 as n from intake_entry where council_number is not null');
    return `AN/${townDay(this.clock.now()).slice(0, 4)}/${String(row?.n ?? 1).padStart(4, '0')}`;
  }
}

function rowOf(entry: IntakeEntry, target: Target | undefined): IntakeRow {
  const { id, state, kind, title, fractionName, fractionColour, ownNumber, councilNumber } = entry;
  const deadline = target?.filing_deadline ?? null;
  const meeting = entry.meetingId && target?.start ? { id: entry.meetingId, name: target.meeting_name ?? '', start: target.start.toISOString() } : null;
  return {
    ...{ id, state, kind, title, fractionName, fractionColour, ownNumber, councilNumber, meeting },
    bodyName: target?.body_name ?? null,
    deadline: deadline?.toISOString() ?? null,
    inTime: deadline === null ? null : entry.filedAt <= deadline,
    receivedAt: entry.receivedAt.toISOString(),
  };
}

function mayOf(state: IntakeState, office: OfficeActor): IntakeView['may'] {
  const account = office.entryId === null;
  return { confirm: state === 'new', return: state === 'new' || (account && state === 'confirmed'), schedule: account && state === 'confirmed', decide: account && state === 'on_agenda' };
}
