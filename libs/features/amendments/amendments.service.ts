import { Injectable } from '@nestjs/common';
import type { AmendmentView, EditRole } from '#contracts';
import { editRole, Motion, MotionsRepo } from '#features/motions';
import { TextsService, type TextAt } from '#features/texts';
import { AppError, must, type MemberActor } from '#kernel';
import type { MotionDocument } from '#motion';
import { numberedLines } from '#motion/compare';
import { amendingPoints, synopsis, withPoints, withSynopsis, type Parent } from '#motion/amend';
import { FractionDb } from '#persistence';
import { Amendment } from './amendment.entity.js';

/** Amendments at work: what they change, as a synopsis and as sentences. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly texts: TextsService,
  ) {}

  get(actor: MemberActor, motionId: string): Promise<{ amendment: AmendmentView | null }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, motionId);
      const found = await this.db.repo(Amendment).findOneBy({ motionId });
      if (!found) return { amendment: null };
      const { base } = found;
      const wording = await this.wording(found);
      const parent = { ...parentOf(found), id: found.parentId };
      const rows = synopsis(base, wording).map(({ lines, before, after }) => ({ lines, before: [...before], after: [...after] }));
      const lines = numberedLines(base).map(({ number, text }) => ({ number, text }));
      return { amendment: { parent, base, lines, rows, points: amendingPoints(base, wording), may: { write: mayWrite(editRole(viewer, motion)) } } };
    });
  }

  /** The sentences take the place of the points; whoever has the draft open sees it, and may write on. */
  takePoints(actor: MemberActor, motionId: string): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, motionId);
      if (!mayWrite(editRole(viewer, motion))) throw new AppError('wrong_state');
      const found = must(await this.db.repo(Amendment).findOneBy({ motionId }), 'not_found');
      const { document } = await this.texts.read(motion.documentId);
      const points = amendingPoints(found.base, await this.wording(found));
      if (points.length === 0) throw new AppError('amendment_empty');
      await this.texts.rewrite(motion.documentId, withPoints(document, points), actor.personId);
      motion.mirror(await this.texts.read(motion.documentId));
      await this.motions.save(motion);
    });
  }

  /** The document of the wording; everybody who may write the amendment writes it. */
  open(actor: MemberActor, motionId: string): Promise<{ documentId: string; role: EditRole }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, motionId);
      const { documentId } = must(await this.db.repo(Amendment).findOneBy({ motionId }), 'not_found');
      return { documentId, role: roleOnWording(editRole(viewer, motion)) };
    });
  }

  /** What this member may do in that document; null: it is no wording. Throws `not_found` where the motion is not to be seen. */
  async roleIn(actor: MemberActor, documentId: string): Promise<EditRole | null> {
    const found = await this.db.repo(Amendment).findOneBy({ documentId });
    if (!found) return null;
    const { motion, viewer } = await this.motions.seen(actor, found.motionId);
    return roleOnWording(editRole(viewer, motion));
  }

  /**
   * The text of a motion as it is printed, read and adopted: that of an amendment ends with the synopsis. `headSeq` counts
   * both texts; each only grows, so an equal sum says that neither moved.
   */
  async whole(motion: Motion): Promise<TextAt> {
    const text = await this.texts.read(motion.documentId);
    const found = motion.kind === 'amendment' ? await this.db.repo(Amendment).findOneBy({ motionId: motion.id }) : null;
    if (!found) return text;
    const wording = await this.texts.read(found.documentId);
    const document = withSynopsis(text.document, parentOf(found), synopsis(found.base, wording.document));
    return { ...text, document, headSeq: text.headSeq + wording.headSeq };
  }

  /** The number of what is amended, for the council office. */
  async parentNumber(motionId: string): Promise<string | null> {
    return (await this.db.repo(Amendment).findOneBy({ motionId }))?.parentNumber ?? null;
  }

  private async wording({ documentId }: Amendment): Promise<MotionDocument> {
    return (await this.texts.read(documentId)).document;
  }
}

const mayWrite = (role: EditRole): boolean => role === 'edit' || role === 'lead';

const roleOnWording = (role: EditRole): EditRole => (mayWrite(role) ? role : 'read');

const parentOf = ({ parentNumber, parentTitle, parentVersion }: Amendment): Parent => ({ number: parentNumber, title: parentTitle, version: parentVersion });
