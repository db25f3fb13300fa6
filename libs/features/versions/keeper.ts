import { Injectable } from '@nestjs/common';
import type { Motion } from '#features/motions';
import { TextsService, type TextAt } from '#features/texts';
import { Clock, sha256 } from '#kernel';
import { canonicalJson } from '#motion';
import { FractionDb } from '#persistence';
import { TextVersion, TextWork } from './text-version.entity.js';

type Reason = Pick<TextVersion, 'kind'> & Partial<Pick<TextVersion, 'name' | 'byName'>>;

/** Writes versions down, inside the open transaction. */
@Injectable()
export class Keeper {
  constructor(
    private readonly db: FractionDb,
    private readonly texts: TextsService,
    private readonly clock: Clock,
  ) {}

  /** The text as it is now, as a new version; the work since the last one belongs to it. */
  async keep(motion: Motion, reason: Reason): Promise<TextVersion> {
    const text = await this.texts.read(motion.documentId);
    return this.write(motion, text, reason);
  }

  /** The same unless the latest version says exactly this: then that one. */
  async keepIfNew(motion: Motion, reason: Reason): Promise<TextVersion> {
    const text = await this.texts.read(motion.documentId);
    const latest = await this.latest(motion.id);
    if (latest?.sha256 !== hashOf(text)) return this.write(motion, text, reason);
    await this.db.repo(TextWork).delete({ motionId: motion.id });
    return latest;
  }

  latest(motionId: string): Promise<TextVersion | null> {
    return this.db.repo(TextVersion).findOne({ where: { motionId }, order: { position: 'DESC' } });
  }

  private async write(motion: Motion, text: TextAt, reason: Reason): Promise<TextVersion> {
    const work = await this.db.repo(TextWork).findOneBy({ motionId: motion.id });
    await this.db.repo(TextWork).delete({ motionId: motion.id });
    const repo = this.db.repo(TextVersion);
    const version = repo.create({
      id: crypto.randomUUID(),
      motionId: motion.id,
      name: null,
      byName: null,
      ...reason,
      writers: work?.writers ?? [],
      at: this.clock.now(),
      headSeq: text.headSeq,
      document: text.document,
      sha256: hashOf(text),
    });
    await repo.save(version);
    return version;
  }
}

export const hashOf = ({ document }: Pick<TextAt, 'document'>): string => sha256(canonicalJson(document));
