import { Injectable } from '@nestjs/common';
import { AgendaService } from '#features/agenda';
import { hearOffice } from '#features/filing';
import { AppError, Clock, must, type OfficeActor } from '#kernel';
import { repair } from '#motion';
import { CouncilDb, Jobs, violates } from '#persistence';
import type { OfficeWord } from '#ports';
import { IntakeEntry } from './intake.entities.js';

type Says = OfficeWord extends infer W ? (W extends OfficeWord ? Omit<W, 'fractionId' | 'key' | 'by'> : never) : never;

/** What clerks decide. Each decision and the word to the fraction are written in one transaction. */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: CouncilDb,
    private readonly jobs: Jobs,
    private readonly agenda: AgendaService,
    private readonly clock: Clock,
  ) {}

  /** Inside the open intake: notes the first look and tells the sender that the filing arrived. */
  async opened(office: OfficeActor, entry: IntakeEntry): Promise<void> {
    const first = await this.db.query<{ id: string }>(
      'with seen as (update intake_entry set opened_at = $2 where id = $1 and opened_at is null returning id) select id from seen',
      [entry.id, this.clock.now()],
    );
    if (first.length > 0) await this.tell(office, entry, { kind: 'opened' });
  }

  confirm(office: OfficeActor, id: string, number: string): Promise<void> {
    return this.decide(office, id, (entry) => {
      if (entry.state === 'confirmed' && entry.councilNumber === number) return null;
      entry.confirm(number, office.name);
      return { kind: 'confirmed', number };
    });
  }

  /** A link decides once; whoever wants to return what was confirmed signs in. */
  return(office: OfficeActor, id: string, reason: string): Promise<void> {
    return this.decide(office, id, (entry) => {
      if (office.entryId !== null && !entry.isOpen) throw new AppError('wrong_state');
      entry.return(reason, office.name);
      return { kind: 'returned', reason };
    });
  }

  schedule(office: OfficeActor, id: string, meetingId: string, agendaItem: string): Promise<void> {
    return this.decide(office, id, async (entry) => {
      const [meeting] = await this.db.query<{ name: string }>('select name from meeting where id = $1 and council_id = $2', [meetingId, office.councilId]);
      const { name: meetingName } = must(meeting, 'not_found');
      entry.schedule(meetingId, agendaItem);
      await this.putUp(entry, meetingId);
      return { kind: 'on_agenda', meetingId, agendaItem, meetingName };
    });
  }

  decided(office: OfficeActor, id: string, result: string): Promise<void> {
    return this.decide(office, id, async (entry) => {
      entry.decide(result);
      await this.agenda.note(id, result);
      return { kind: 'decided', result };
    });
  }

  /** On the agenda every fraction of the council reads it, and may amend it. */
  private async putUp(entry: IntakeEntry, meetingId: string): Promise<void> {
    if (entry.document === null) return;
    const { id, fractionId: fromFractionId, fractionName, kind, title, agendaItem, html } = entry;
    const number = entry.councilNumber ?? entry.ownNumber;
    await this.agenda.put({ ...{ id, meetingId, fromFractionId, fractionName, kind, title, number, agendaItem, html }, document: repair(entry.document), at: this.clock.now() });
  }

  /** `act` changes the locked entry and says what the fraction hears; null when nothing is new. */
  private async decide(office: OfficeActor, id: string, act: (entry: IntakeEntry) => Says | null | Promise<Says>): Promise<void> {
    if (office.entryId !== null && office.entryId !== id) throw new AppError('not_found');
    await this.db.run(office, async () => {
      const entry = must(await this.db.repo(IntakeEntry).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }), 'not_found');
      const says = await act(entry);
      if (!says) return;
      await this.save(entry);
      await this.tell(office, entry, says);
    });
  }

  private async save(entry: IntakeEntry): Promise<void> {
    try {
      await this.db.repo(IntakeEntry).save(entry);
    } catch (error) {
      throw violates(error, 'intake_number') ? new AppError('number_taken', { number: entry.councilNumber ?? '' }) : error;
    }
  }

  private tell(office: OfficeActor, entry: IntakeEntry, says: Says): Promise<void> {
    return this.jobs.send(this.db.manager, hearOffice, { ...says, fractionId: entry.fractionId, key: entry.key, by: office.name });
  }
}
