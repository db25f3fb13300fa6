import { Injectable } from '@nestjs/common';
import { granted, type AgendaPaperRow, type AgendaPaperView } from '#contracts';
import { FractionsService } from '#features/membership';
import { must, type MemberActor } from '#kernel';
import { numberedLines } from '#motion/compare';
import { CouncilDb, FractionDb, GlobalDb } from '#persistence';
import { AgendaPaper } from './agenda-paper.entity.js';

type Listed = Omit<AgendaPaper, 'document' | 'html'>;

const reader = (councilId: string) => ({ councilId, name: 'Tagesordnung' });
const shown = ['p.id', 'p.meetingId', 'p.fromFractionId', 'p.kind', 'p.title', 'p.number', 'p.fractionName', 'p.agendaItem', 'p.result', 'p.at'];

/**
 * Papers on the agenda: the one place where a fraction reads what another wrote. Nothing gets here but what the council
 * office put on an agenda, and nothing of it but what was filed.
 */
@Injectable()
export class AgendaService {
  constructor(
    private readonly council: CouncilDb,
    private readonly db: FractionDb,
    private readonly global: GlobalDb,
    private readonly fractions: FractionsService,
  ) {}

  /** Inside the open intake of the council. */
  async put(paper: Omit<AgendaPaper, 'result'>): Promise<void> {
    const repo = this.council.repo(AgendaPaper);
    await repo.save(Object.assign(repo.create(), paper, { result: null }));
  }

  /** Inside the open intake of the council: how the vote ended. A paper that was never put up has nothing to note. */
  async note(id: string, result: string): Promise<void> {
    await this.council.repo(AgendaPaper).update({ id }, { result });
  }

  /** What other fractions have on the agenda of these meetings, in its order. Inside the open fraction. */
  async of(meetingIds: readonly string[]): Promise<{ meetingId: string; paper: AgendaPaperRow }[]> {
    const { id, councilId } = await this.fractions.current();
    const where = 'p.meetingId = any (:meetingIds) and p.fromFractionId <> :id';
    const found = await this.council.run(reader(councilId), (): Promise<Listed[]> =>
      this.council.repo(AgendaPaper).createQueryBuilder('p').select(shown).where(where, { meetingIds: [...meetingIds], id }).getMany(),
    );
    return found.sort(inOrderOfAgenda).map((paper) => ({ meetingId: paper.meetingId, paper: rowOf(paper) }));
  }

  /** The paper itself, for those who amend it. Of another council's agenda nothing is known. Inside the open fraction. */
  async paper(id: string): Promise<AgendaPaper> {
    const { councilId } = await this.fractions.current();
    return must(await this.council.run(reader(councilId), () => this.council.repo(AgendaPaper).findOneBy({ id })), 'not_found');
  }

  view(actor: MemberActor, id: string): Promise<AgendaPaperView> {
    return this.db.run(actor, async () => {
      const paper = await this.paper(id);
      const [meeting] = await this.global.query<{ name: string; start: Date }>('select name, start from meeting where id = $1', [paper.meetingId]);
      const { name, start } = must(meeting, 'not_found');
      return {
        ...rowOf(paper),
        meeting: { id: paper.meetingId, name, start: start.toISOString() },
        html: paper.html,
        lines: numberedLines(paper.document).map(({ number, text }) => ({ number, text })),
        may: { amend: paper.result === null && granted[actor.role].includes('fraction:motions.write') },
      };
    });
  }
}

/** "2" before "10", "11.1" before "11.2"; what has no number comes last. */
const inOrderOfAgenda = (one: Listed, other: Listed): number =>
  (one.agendaItem === null ? 1 : 0) - (other.agendaItem === null ? 1 : 0) ||
  (one.agendaItem ?? '').localeCompare(other.agendaItem ?? '', 'de', { numeric: true }) ||
  one.at.getTime() - other.at.getTime();

const rowOf = ({ id, kind, title, number, fractionName, agendaItem, result }: Listed): AgendaPaperRow => ({ id, kind, title, number, fractionName, agendaItem, result });
