import { Injectable } from '@nestjs/common';
import { granted, type motionRoutes, type MotionKind, type MotionRow } from '#contracts';
import { FractionsService, MembersService } from '#features/membership';
import { TextsService } from '#features/texts';
import { AppError, Clock, must, townDay, type MemberActor } from '#kernel';
import { template, titleOf, toSearchText, type MotionDocument } from '#motion';
import { FractionDb, literally } from '#persistence';
import type { z } from 'zod';
import { Motion } from './motion.entity.js';
import { motionMay } from './motion.policy.js';
import { MotionRows, waitsFor } from './motion-rows.js';
import { MotionsRepo } from './motions.repo.js';
import { Numbers } from './numbers.js';

type Filter = z.output<typeof motionRoutes.list.query>;
type Listing = z.input<typeof motionRoutes.list.result>;
type Change = z.output<typeof motionRoutes.change.body>;

/** Motions before they go on their way: list, start, change, discard. */
@Injectable()
export class MotionsService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly rows: MotionRows,
    private readonly numbers: Numbers,
    private readonly texts: TextsService,
    private readonly fractions: FractionsService,
    private readonly members: MembersService,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor, filter: Filter): Promise<Listing> {
    return this.db.run(actor, async () => {
      const parameters: unknown[] = [];
      const given = (value: unknown) => `$${parameters.push(value) + 2}`;
      const scope = [
        ...(filter.scope === 'mine' ? ['(m.created_by = $2 or m.responsible_id = $2)'] : []),
        ...(filter.scope === 'waiting' ? [waitsFor(granted[actor.role].includes('fraction:motions.release'))] : []),
        ...(filter.scope === 'amendable' ? [`m.state in ('adopted', 'filing', 'filed', 'confirmed', 'on_agenda')`] : []),
        ...(filter.kind ? [`m.kind = ${given(filter.kind)}`] : []),
        ...(filter.q ? [`(m.search @@ websearch_to_tsquery('german', ${given(filter.q)}) or concat_ws(' ', m.title, m.number, m.council_number) ilike '%' || ${given(literally(filter.q))} || '%')`] : []),
      ];
      const byState = await this.rows.countByState(actor, { where: scope.join(' and '), parameters: [...parameters] });
      const where = [...scope, ...(filter.state ? [`m.state = ${given(filter.state)}`] : [])].join(' and ');
      const items = await this.rows.read(actor, { where, parameters, limit: filter.limit, offset: filter.offset });
      const total = filter.state ? (byState[filter.state] ?? 0) : Object.values(byState).reduce((sum, n) => sum + n, 0);
      return { items, total, byState, may: { create: granted[actor.role].includes('fraction:motions.write') } };
    });
  }

  /** A draft from the fraction's template of its kind. */
  create(actor: MemberActor, kind: MotionKind, title: string): Promise<{ id: string }> {
    return this.db.run(actor, async () => {
      const fraction = await this.fractions.current();
      const { template: words, place } = fraction.settings;
      const addressee = await this.fractions.addressee(fraction);
      const document = template(kind, words, { title, place, date: townDay(this.clock.now()), addressee });
      return this.begin(actor, kind, document, null);
    });
  }

  /** Writes a new draft with the given words, in the open fraction. */
  async begin(actor: MemberActor, kind: MotionKind, document: MotionDocument, number: string | null): Promise<{ id: string; number: string }> {
    const repo = this.db.repo(Motion);
    const ownNumber = number ?? (await this.numbers.next(kind));
    const motion = repo.create({
      documentId: await this.texts.create(document),
      kind,
      title: titleOf(document),
      text: toSearchText(document),
      state: 'draft',
      number: ownNumber,
      responsibleId: actor.personId,
      createdBy: actor.personId,
      createdAt: this.clock.now(),
    });
    motion.id = crypto.randomUUID();
    await this.motions.step(motion, actor);
    return { id: motion.id, number: ownNumber };
  }

  change(actor: MemberActor, id: string, change: Change): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).change) throw new AppError('wrong_state');
      await this.checkTarget(change);
      motion.change(change);
      await this.motions.save(motion);
    });
  }

  remove(actor: MemberActor, id: string): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.locked(actor, id);
      motion.discard(actor.name, this.clock.now());
      await this.motions.save(motion);
      await this.texts.putAway(motion.documentId);
    });
  }

  /** Body and meeting must be the council's own, the responsible person a member. */
  private async checkTarget({ bodyId, meetingId, responsibleId }: Change): Promise<void> {
    const { councilId } = await this.fractions.current();
    const known = async (table: 'body' | 'meeting', id: string) => {
      const [row] = await this.db.query(`select 1 from ${table} where id = $1 and council_id = $2`, [id, councilId]);
      must(row, 'not_found');
    };
    if (bodyId) await known('body', bodyId);
    if (meetingId) await known('meeting', meetingId);
    if (responsibleId && !(await this.members.active()).some((each) => each.personId === responsibleId)) throw new AppError('not_found');
  }

  /** For other rooms that show motions. */
  rowsOf(actor: MemberActor, query: Parameters<MotionRows['read']>[1]): Promise<MotionRow[]> {
    return this.db.run(actor, () => this.rows.read(actor, query));
  }
}
