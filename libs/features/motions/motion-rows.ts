import { Injectable } from '@nestjs/common';
import { mayRelease, seesOnlyShared, type MotionKind, type MotionRow, type MotionState } from '#contracts';
import { FractionsService } from '#features/membership';
import type { MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { stillCounts } from './counted-consents.js';

/** A motion as the lists need it, in one query. */
interface Row {
  id: string;
  kind: MotionKind;
  title: string;
  state: MotionState;
  number: string | null;
  council_number: string | null;
  body_name: string | null;
  responsible_id: string | null;
  responsible_name: string | null;
  given: number;
  objections: number;
  own_verdict: string | null;
  deadline: Date | null;
  changed_at: Date;
}

export interface RowQuery {
  /** SQL over `m`; parameters from $3 on. */
  readonly where?: string;
  readonly parameters?: readonly unknown[];
  readonly order?: string;
  readonly limit: number;
  readonly offset?: number;
}

/** Only what was shared, for those who see nothing else. $1 is the membership, $2 the person. */
const visible = `m.deleted_at is null and ($1::uuid is null or exists (
  select 1 from motion_share s where s.motion_id = m.id and s.membership_id = $1 and (s.until is null or s.until > now())))`;

/** Waits for this person: consent not given yet, or to be adopted, filed, or drafted anew. Says in SQL what `view` says of a row. */
export const waitsFor = (leads: boolean): string =>
  `((m.state = 'in_review' and not exists (select 1 from consent c where c.motion_id = m.id and c.person_id = $2))
    ${leads ? `or m.state in ('adopted', 'returned')` : ''} or (m.responsible_id = $2 and m.state = 'returned'))`;

/** Reads motions as rows; every list of motions in the house goes through here. */
@Injectable()
export class MotionRows {
  constructor(
    private readonly db: FractionDb,
    private readonly fractions: FractionsService,
  ) {}

  async read(actor: MemberActor, query: RowQuery): Promise<MotionRow[]> {
    const { settings } = await this.fractions.current();
    const rows = await this.db.query<Row>(
      `select m.id, m.kind, m.title, m.state, m.number, m.council_number, b.name as body_name, m.responsible_id, p.name as responsible_name,
         t.filing_deadline as deadline, m.changed_at,
         (select count(*) from consent c where c.motion_id = m.id and c.verdict = 'consent' and ${stillCounts})::int as given,
         (select count(*) from consent c where c.motion_id = m.id and c.verdict = 'objection' and ${stillCounts})::int as objections,
         (select c.verdict from consent c where c.motion_id = m.id and c.person_id = $2) as own_verdict
       from motion m left join body b on b.id = m.body_id left join meeting t on t.id = m.meeting_id left join person p on p.id = m.responsible_id
       where ${visible} ${query.where ? `and (${query.where})` : ''}
       order by ${query.order ?? 'm.changed_at desc'} limit ${Number(query.limit)} offset ${Number(query.offset ?? 0)}`,
      [...this.scope(actor), ...(query.parameters ?? [])],
    );
    return rows.map((row) => view(row, actor, settings.quorum));
  }

  /** How many rows per state; the filter is that of `read`. */
  async countByState(actor: MemberActor, query: Pick<RowQuery, 'where' | 'parameters'>): Promise<Record<string, number>> {
    const rows = await this.db.query<{ state: string; n: number }>(
      `select m.state, count(*)::int as n from motion m where ${visible} ${query.where ? `and (${query.where})` : ''} and $2::uuid is not null group by m.state`,
      [...this.scope(actor), ...(query.parameters ?? [])],
    );
    return Object.fromEntries(rows.map((row) => [row.state, row.n]));
  }

  private scope(actor: MemberActor): [string | null, string] {
    return [seesOnlyShared(actor.role) ? actor.membershipId : null, actor.personId];
  }
}

function view(row: Row, actor: MemberActor, needed: number): MotionRow {
  const leads = mayRelease(actor.role);
  const consentOpen = row.state === 'in_review' && row.own_verdict === null && !seesOnlyShared(actor.role);
  const leadsOn = leads && (row.state === 'adopted' || row.state === 'returned');
  const cameBack = row.state === 'returned' && row.responsible_id === actor.personId;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    number: row.number,
    councilNumber: row.council_number,
    bodyName: row.body_name,
    responsible: row.responsible_id === null ? null : { id: row.responsible_id, name: row.responsible_name ?? '' },
    consents: { given: row.given, objections: row.objections, needed },
    deadline: row.deadline?.toISOString() ?? null,
    changedAt: row.changed_at.toISOString(),
    waitsForMe: consentOpen || leadsOn || cameBack,
  };
}
