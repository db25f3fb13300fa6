import { Injectable } from '@nestjs/common';
import { AgendaService } from '#features/agenda';
import { FractionsService } from '#features/membership';
import { Motion, MotionsRepo, MotionsService, MotionVersion } from '#features/motions';
import { Branches, TextsService } from '#features/texts';
import { AppError, Clock, must, townDay, type MemberActor } from '#kernel';
import { template, titleOf, type MotionDocument } from '#motion';
import { ImportError, importMotion } from '#motion/import';
import { FractionDb } from '#persistence';
import { Amendment } from './amendment.entity.js';

interface Base {
  readonly document: MotionDocument;
  readonly number: string | null;
  readonly parent: { readonly id: string; readonly version: number } | null;
}

/** How many amendments to one paper get a number by themselves. */
const mostProposed = 50;

/** Amendments begin: on a version that does not change any more, or on a paper given as text. */
@Injectable()
export class AmendmentBeginning {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly drafts: MotionsService,
    private readonly fractions: FractionsService,
    private readonly texts: TextsService,
    private readonly branches: Branches,
    private readonly agenda: AgendaService,
    private readonly clock: Clock,
  ) {}

  begin(actor: MemberActor, motionId: string, version: number | null): Promise<{ id: string }> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.seen(actor, motionId);
      if (motion.textIsOpen) throw new AppError('amendment_needs_version');
      const where = { motionId, ...(version === null ? {} : { version }) };
      const [found] = await this.db.repo(MotionVersion).find({ where, order: { version: 'DESC' }, take: 1 });
      const frozen = must(found, version === null ? 'amendment_needs_version' : 'not_found');
      return this.write(actor, { document: frozen.document, number: motion.councilNumber ?? motion.number, parent: { id: motion.id, version: frozen.version } });
    });
  }

  /** On what another fraction filed and the council office put on an agenda; addressed to the same meeting. */
  beginOnAgenda(actor: MemberActor, paperId: string): Promise<{ id: string }> {
    return this.db.run(actor, async () => {
      const { document, number, result, meetingId } = await this.agenda.paper(paperId);
      if (result !== null) throw new AppError('wrong_state');
      const begun = await this.write(actor, { document, number, parent: null });
      await this.forMeeting(begun.id, meetingId);
      return begun;
    });
  }

  async beginForeign(actor: MemberActor, { number, text }: { number: string; text: string }): Promise<{ id: string }> {
    const { settings } = await this.db.run(actor, () => this.fractions.current());
    const { document, meta } = await read(text, settings.template);
    return this.db.run(actor, () => this.write(actor, { document, number: number || (meta.number ?? null), parent: null }));
  }

  private async write(actor: MemberActor, { document, number, parent }: Base): Promise<{ id: string }> {
    const fraction = await this.fractions.current();
    const { template: words, place } = fraction.settings;
    const parentTitle = titleOf(document) || number || 'Antrag';
    const beginning = { title: `Änderungsantrag: ${parentTitle}`.slice(0, 300), place, date: townDay(this.clock.now()), addressee: await this.fractions.addressee(fraction) };
    const { id } = await this.drafts.begin(actor, 'amendment', template('amendment', words, beginning), await this.proposedNumber(number));
    const { documentId: own } = await this.db.repo(Motion).findOneByOrFail({ id });
    const documentId = await this.texts.create(document);
    await this.branches.accompany(own, documentId);
    const facts = { parentId: parent?.id ?? null, parentVersion: parent?.version ?? null, parentNumber: number, parentTitle };
    const repo = this.db.repo(Amendment);
    await repo.save(Object.assign(repo.create(), { motionId: id, documentId, ...facts, base: document }));
    return { id };
  }

  /** Where the paper is decided, its amendment is. */
  private async forMeeting(motionId: string, meetingId: string): Promise<void> {
    await this.db.query('update motion m set meeting_id = t.id, body_id = t.body_id from meeting t where m.id = $1 and t.id = $2', [motionId, meetingId]);
  }

  /** The parent's number and which amendment of this fraction it is: a proposal, which anybody may change. */
  private async proposedNumber(parent: string | null): Promise<string | null> {
    for (let place = 1; parent !== null && place <= mostProposed; place += 1) {
      const number = `${parent}/${place}`.slice(0, 40);
      const [taken] = await this.db.query(`select 1 from motion where kind = 'amendment' and number = $1 and deleted_at is null`, [number]);
      if (!taken) return number;
    }
    return null;
  }
}

async function read(text: string, template: Parameters<typeof importMotion>[0]['template']) {
  try {
    return await importMotion({ format: 'text', bytes: Buffer.from(text), template, kind: 'motion', letterhead: [] });
  } catch (error) {
    throw error instanceof ImportError ? new AppError(error.code, {}, { cause: error }) : error;
  }
}
