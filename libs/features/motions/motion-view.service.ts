import { Injectable } from '@nestjs/common';
import { granted, mayRelease, type FilingView, type MotionView, type ShareRole } from '#contracts';
import { MembersService } from '#features/membership';
import { must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { AnnexesService } from './annexes.service.js';
import type { Motion } from './motion.entity.js';
import { editRole, motionMay, type Viewer } from './motion.policy.js';
import { MotionRows } from './motion-rows.js';
import { MotionsRepo } from './motions.repo.js';
import { Consent, Filing, MotionStep, MotionVersion } from './slip.entities.js';

type Meeting = MotionView['meeting'];

/** One motion with its routing slip, as this member may see it. */
@Injectable()
export class MotionViewService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly rows: MotionRows,
    private readonly members: MembersService,
    private readonly annexes: AnnexesService,
  ) {}

  get(actor: MemberActor, id: string): Promise<MotionView> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, id);
      const [row] = await this.rows.read(actor, { where: 'm.id = $3', parameters: [id], limit: 1 });
      const versions = await this.versions(motion);
      return {
        ...must(row, 'not_found'),
        createdAt: motion.createdAt.toISOString(),
        bodyId: motion.bodyId,
        meeting: await this.meeting(motion),
        agendaItem: motion.agendaItem,
        result: motion.result,
        steps: await this.steps(motion),
        consentList: await this.consents(motion),
        versions,
        annexes: await this.annexes.list(motion),
        filing: await this.filing(motion, viewer),
        sharedWith: await this.shares(motion),
        documentId: motion.documentId,
        editRole: editRole(viewer, motion),
        may: motionMay(viewer, motion),
      };
    });
  }

  private async meeting(motion: Motion): Promise<Meeting> {
    if (motion.meetingId === null) return null;
    const [row] = await this.db.query<{ id: string; name: string; start: Date; filing_deadline: Date | null }>('select * from meeting where id = $1', [motion.meetingId]);
    return row ? { id: row.id, name: row.name, start: row.start.toISOString(), filingDeadline: row.filing_deadline?.toISOString() ?? null } : null;
  }

  private async steps(motion: Motion): Promise<MotionView['steps']> {
    const steps = await this.db.repo(MotionStep).find({ where: { motionId: motion.id }, order: { position: 'ASC' } });
    return steps.map(({ state, at, byName, note, version, sha256 }) => ({ state, at: at.toISOString(), by: byName, note, version, sha256 }));
  }

  /** Everyone who is asked, with an open place where no word was given yet. */
  private async consents(motion: Motion): Promise<MotionView['consentList']> {
    if (motion.state === 'draft') return [];
    const given = new Map((await this.db.repo(Consent).findBy({ motionId: motion.id })).map((each) => [each.personId, each]));
    const [head] = await this.db.query<{ head_seq: string }>('select head_seq from document where id = $1', [motion.documentId]);
    const asked = (await this.members.active()).filter((each) => granted[each.role].includes('fraction:motions.consent'));
    return asked.map(({ personId, name }) => {
      const word = given.get(personId);
      return {
        person: { id: personId, name },
        verdict: word?.verdict ?? null,
        word: word?.word ?? null,
        at: word?.at.toISOString() ?? null,
        outdated: word !== undefined && word.headSeq < Number(head?.head_seq ?? 0),
      };
    });
  }

  private async versions(motion: Motion): Promise<MotionView['versions']> {
    const rows = await this.db.repo(MotionVersion).find({
      select: { motionId: true, version: true, at: true, byName: true, sha256: true, pdfSha256: true },
      where: { motionId: motion.id },
      order: { version: 'ASC' },
    });
    return rows.map(({ version, at, byName, sha256, pdfSha256 }) => ({ version, at: at.toISOString(), by: byName, sha256, pdfSha256 }));
  }

  private async filing(motion: Motion, viewer: Viewer): Promise<FilingView | null> {
    const [filing] = await this.db.repo(Filing).find({ where: { motionId: motion.id }, order: { filedAt: 'DESC' }, take: 1 });
    if (!filing) return null;
    const { id, version, state, via, target, filedBy, councilNumber, returnReason, attempts, pdfSha256 } = filing;
    return {
      ...{ id, version, state, via, target, filedBy, councilNumber, returnReason, attempts, pdfSha256 },
      filedAt: filing.filedAt.toISOString(),
      deliveredAt: filing.deliveredAt?.toISOString() ?? null,
      confirmedAt: filing.confirmedAt?.toISOString() ?? null,
      may: { resolve: mayRelease(viewer.role) && filing.canBeResolved, receipt: filing.deliveredAt !== null },
    };
  }

  private async shares(motion: Motion): Promise<MotionView['sharedWith']> {
    const rows = await this.db.query<{ membership_id: string; name: string; role: ShareRole; until: Date | null }>(
      `select s.membership_id, p.name, s.role, s.until from motion_share s join membership m on m.id = s.membership_id join person p on p.id = m.person_id
       where s.motion_id = $1 order by p.name`,
      [motion.id],
    );
    return rows.map((row) => ({ membershipId: row.membership_id, name: row.name, role: row.role, until: row.until?.toISOString() ?? null }));
  }
}
