import { Injectable } from '@nestjs/common';
import { AmendmentsService } from '#features/amendments';
import { Vault, type Stored } from '#features/files';
import { FractionsService } from '#features/membership';
import { AnnexesService, MotionAdopted, motionMay, MotionsRepo, MotionVersion, stillCounts, type Motion } from '#features/motions';
import { PaperService, PreflightService, type Draft } from '#features/papers';
import { TextsService } from '#features/texts';
import { AppError, Clock, Events, sha256, type MemberActor } from '#kernel';
import { canonicalJson, titleOf, toSearchText } from '#motion';
import { FractionDb } from '#persistence';

export interface Adopted {
  readonly version: number;
  readonly sha256: string;
}

/** How often the paper is set again because somebody was still writing. */
const maxTries = 4;

/**
 * Adoption (Freigabe): the text freezes and becomes a version with its hash and its PDF. The PDF is set before the
 * transaction; it counts only if nobody wrote a letter in between, so the bytes kept are those of the frozen text.
 */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly papers: PaperService,
    private readonly preflights: PreflightService,
    private readonly amendments: AmendmentsService,
    private readonly texts: TextsService,
    private readonly annexes: AnnexesService,
    private readonly fractions: FractionsService,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async adopt(actor: MemberActor, id: string): Promise<Adopted> {
    for (let tries = 0; tries < maxTries; tries += 1) {
      const { draft, version } = await this.prepare(actor, id);
      const pdf = await this.vault.store(actor, await this.papers.render(draft.pdf));
      const adopted = await this.db.run(actor, () => this.seal(actor, id, draft, version, pdf));
      if (adopted) return adopted;
    }
    throw new AppError('busy');
  }

  private prepare(actor: MemberActor, id: string): Promise<{ draft: Draft; version: number }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, id);
      if (!motionMay(viewer, motion).adopt) throw new AppError('wrong_state');
      const version = (await this.db.repo(MotionVersion).countBy({ motionId: id })) + 1;
      return { draft: await this.papers.draft(actor, id, { versionLabel: `Fassung ${version}` }), version };
    });
  }

  /** Null when the text or the number of versions moved on since the paper was set. */
  private async seal(actor: MemberActor, id: string, draft: Draft, version: number, pdf: Stored): Promise<Adopted | null> {
    const { motion, viewer } = await this.motions.locked(actor, id);
    if (!motionMay(viewer, motion).adopt) throw new AppError('wrong_state');
    const text = await this.amendments.whole(motion);
    const count = await this.db.repo(MotionVersion).countBy({ motionId: id });
    if (text.headSeq !== draft.text.headSeq || count + 1 !== version) return null;
    const { ready } = await this.preflights.of(motion, text.document);
    if (!ready) throw new AppError('preflight_failed');
    return this.keep(actor, motion, text, version, pdf);
  }

  private async keep(actor: MemberActor, motion: Motion, text: Draft['text'], version: number, pdf: Stored): Promise<Adopted> {
    const { settings } = await this.fractions.current();
    motion.adopt(await this.consents(motion), settings.quorum);
    Object.assign(motion, { title: titleOf(text.document), text: toSearchText(text.document) });
    await this.vault.keep(pdf);
    const annexes = await this.annexes.current(motion.id);
    for (const annex of annexes) await this.vault.hold(annex.objectId);
    const hash = sha256(canonicalJson(text.document));
    const repo = this.db.repo(MotionVersion);
    const kept = { version, sha256: hash, pdfObject: pdf.objectId, pdfSha256: pdf.sha256 };
    const source = { motionId: motion.id, byName: actor.name, at: this.clock.now(), document: text.document, yjsState: Buffer.from(text.state) };
    await repo.save(Object.assign(repo.create(), kept, source, { annexes }));
    await this.texts.freeze(motion.documentId);
    await this.motions.step(motion, actor, { version, sha256: hash });
    await this.events.emit(new MotionAdopted(motion));
    return { version, sha256: hash };
  }

  private async consents(motion: Motion): Promise<number> {
    const sql = `select count(*)::int as given from consent c where c.motion_id = $1 and c.verdict = 'consent' and ${stillCounts}`;
    const [row] = await this.db.query<{ given: number }>(sql, [motion.id]);
    return row?.given ?? 0;
  }
}
