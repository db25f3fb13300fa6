import { Injectable } from '@nestjs/common';
import type { VersionRef } from '#contracts';
import { motionMay, MotionsRepo } from '#features/motions';
import { TextsService } from '#features/texts';
import { AppError, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Keeper } from './keeper.js';
import { VersionShelf } from './shelf.js';

/**
 * Restoring is an edit like any other: open editors merge it with what is being typed, and it is taken back by restoring the
 * version that was kept just before.
 */
@Injectable()
export class RestoreService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly texts: TextsService,
    private readonly shelf: VersionShelf,
    private readonly keeper: Keeper,
  ) {}

  restore(actor: MemberActor, id: string, ref: VersionRef): Promise<{ before: string; restored: string }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).edit) throw new AppError('text_closed');
      const { head, document } = await this.shelf.take(motion, ref);
      const before = await this.keeper.keepIfNew(motion, { kind: 'before_restore', byName: actor.name });
      if (before.sha256 === head.sha256) throw new AppError('version_same');
      await this.texts.rewrite(motion.documentId, document, actor.personId);
      motion.mirror(await this.texts.read(motion.documentId));
      await this.motions.save(motion);
      const restored = await this.keeper.keep(motion, { kind: 'restored', name: head.name, byName: actor.name });
      return { before: before.id, restored: restored.id };
    });
  }
}
