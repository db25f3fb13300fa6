import { Injectable } from '@nestjs/common';
import type { FindingView } from '#contracts';
import { FractionsService } from '#features/membership';
import { AnnexesService, MotionsRepo, type Motion } from '#features/motions';
import { TextsService } from '#features/texts';
import { Clock, type MemberActor } from '#kernel';
import { checkMotion, type MotionDocument } from '#motion';
import { FractionDb } from '#persistence';

const maxAnnexBytes = 50_000_000;
const maxTotalBytes = 100_000_000;

export interface Preflight {
  readonly findings: FindingView[];
  readonly ready: boolean;
}

/** What is missing before filing: the text's own findings, the target, the annexes. */
@Injectable()
export class PreflightService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly texts: TextsService,
    private readonly annexes: AnnexesService,
    private readonly fractions: FractionsService,
    private readonly clock: Clock,
  ) {}

  check(actor: MemberActor, id: string): Promise<Preflight> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.seen(actor, id);
      const { document } = await this.texts.read(motion.documentId);
      return this.of(motion, document);
    });
  }

  /** The same inside the open transaction of an adoption or a filing. */
  async of(motion: Motion, document: MotionDocument): Promise<Preflight> {
    const { settings } = await this.fractions.current();
    const findings: FindingView[] = [
      ...checkMotion(document, { minSignatories: settings.minSignatories, targetInLetterhead: false }),
      ...(motion.bodyId === null ? [finding('no_target_body', 'error', 'target')] : []),
      ...(await this.annexFindings(motion)),
      ...(await this.deadlineFindings(motion)),
    ];
    return { findings, ready: findings.every((each) => each.severity !== 'error') };
  }

  private async annexFindings(motion: Motion): Promise<FindingView[]> {
    const annexes = await this.annexes.list(motion);
    const total = annexes.reduce((sum, annex) => sum + annex.bytes, 0);
    const large = annexes.filter((annex) => annex.bytes > maxAnnexBytes);
    return [
      ...large.map(({ name, bytes }) => finding('annex_too_large', 'error', 'annexes', { name, megabytes: Math.ceil(bytes / 1e6), limit: maxAnnexBytes / 1e6 })),
      ...(total > maxTotalBytes ? [finding('annexes_too_large', 'error', 'annexes', { megabytes: Math.ceil(total / 1e6), limit: maxTotalBytes / 1e6 })] : []),
    ];
  }

  /** A missed deadline is said, not forbidden: the council decides what it takes up. */
  private async deadlineFindings(motion: Motion): Promise<FindingView[]> {
    if (motion.meetingId === null) return [];
    const [late] = await this.db.query<{ name: string }>('select name from meeting where id = $1 and filing_deadline < $2', [motion.meetingId, this.clock.now()]);
    return late ? [finding('deadline_passed', 'warning', 'target', { meeting: late.name })] : [];
  }
}

const finding = (code: string, severity: 'error' | 'warning', place: string, params: Record<string, string | number> = {}): FindingView => ({ code, severity, place, params });
