import { Injectable } from '@nestjs/common';
import type { VersionRef, versionRoutes } from '#contracts';
import { motionMay, MotionsRepo } from '#features/motions';
import { PaperService } from '#features/papers';
import { AppError, must, type MemberActor } from '#kernel';
import { compareMotions } from '#motion/compare';
import { FractionDb } from '#persistence';
import type { z } from 'zod';
import { Keeper } from './keeper.js';
import { VersionShelf } from './shelf.js';
import { TextVersion } from './text-version.entity.js';
import { blockView } from './version.view.js';

type Listing = z.input<typeof versionRoutes.list.result>;
type One = Omit<z.input<typeof versionRoutes.get.result>, 'document'> & { document: object };
type Comparison = z.input<typeof versionRoutes.compare.result>;

/** The versions of a text: read, compared, named. */
@Injectable()
export class TextVersionsService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly shelf: VersionShelf,
    private readonly keeper: Keeper,
    private readonly papers: PaperService,
  ) {}

  list(actor: MemberActor, id: string): Promise<Listing> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, id);
      const { head: present } = await this.shelf.present(motion);
      const { edit } = motionMay(viewer, motion);
      return { present, items: await this.shelf.heads(motion), may: { name: edit, restore: edit } };
    });
  }

  get(actor: MemberActor, id: string, ref: VersionRef): Promise<One> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.seen(actor, id);
      const { head, document } = await this.shelf.take(motion, ref);
      return { version: head, document, html: await this.papers.html(motion, document, 'with images') };
    });
  }

  compare(actor: MemberActor, id: string, from: VersionRef, to: VersionRef): Promise<Comparison> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.seen(actor, id);
      const [before, after] = [await this.shelf.take(motion, from), await this.shelf.take(motion, to)];
      const { counts, blocks } = compareMotions(before.document, after.document);
      return { from: before.head, to: after.head, counts, blocks: blocks.map(blockView) };
    });
  }

  /** Names the present text. Where the latest version says exactly this and has no name yet, that one gets it. */
  keep(actor: MemberActor, id: string, name: string): Promise<{ ref: string }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).edit) throw new AppError('text_closed');
      const version = await this.keeper.keepIfNew(motion, { kind: 'named', name, byName: actor.name });
      if (version.name === name) return { ref: version.id };
      if (version.name !== null) return { ref: (await this.keeper.keep(motion, { kind: 'named', name, byName: actor.name })).id };
      await this.rename(version, name, actor.name);
      return { ref: version.id };
    });
  }

  name(actor: MemberActor, id: string, versionId: string, name: string | null): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.locked(actor, id);
      const version = must(await this.db.repo(TextVersion).findOneBy({ id: versionId, motionId: motion.id }), 'not_found');
      await this.rename(version, name, actor.name);
    });
  }

  /** A version kept by itself and named is kept for good; without its name it may thin out again. */
  private async rename({ id, kind, byName }: TextVersion, name: string | null, actor: string): Promise<void> {
    const own = kind === 'automatic' || kind === 'named';
    const changed = own ? { name, kind: name === null ? ('automatic' as const) : ('named' as const), byName: name === null ? null : actor } : { name, byName };
    await this.db.repo(TextVersion).update({ id }, changed);
  }
}
