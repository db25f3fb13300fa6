import { Injectable } from '@nestjs/common';
import { NOW, type VersionHead, type VersionRef } from '#contracts';
import { MotionVersion, type Motion } from '#features/motions';
import { TextsService } from '#features/texts';
import { must } from '#kernel';
import type { MotionDocument } from '#motion';
import { FractionDb } from '#persistence';
import { hashOf } from './keeper.js';
import { adoptedHead, presentHead, versionHead, type Names } from './version.view.js';
import { TextVersion, TextWork } from './text-version.entity.js';

export interface Shelved {
  readonly head: VersionHead;
  readonly document: MotionDocument;
}

const withoutDocument = { id: true, motionId: true, position: true, kind: true, name: true, byName: true, writers: true, at: true, headSeq: true, sha256: true } as const;

/** All versions of one motion, whatever table they lie in; inside the open transaction. */
@Injectable()
export class VersionShelf {
  constructor(
    private readonly db: FractionDb,
    private readonly texts: TextsService,
  ) {}

  /** The latest first. */
  async heads(motion: Motion): Promise<VersionHead[]> {
    const kept = await this.db.repo(TextVersion).find({ select: withoutDocument, where: { motionId: motion.id }, order: { position: 'DESC' } });
    const names = await this.names(kept.flatMap((version) => version.writers));
    const adopted = await this.adopted(motion.id);
    const all = [...adopted, ...kept.map((version) => versionHead(version, names))];
    return all.sort((a, b) => b.at.localeCompare(a.at));
  }

  async present(motion: Motion): Promise<Shelved> {
    const { document } = await this.texts.read(motion.documentId);
    const work = await this.db.repo(TextWork).findOneBy({ motionId: motion.id });
    const names = await this.names(work?.writers ?? []);
    return { document, head: presentHead(motion, hashOf({ document }), work?.writers ?? [], names) };
  }

  async take(motion: Motion, ref: VersionRef): Promise<Shelved> {
    if (ref === NOW) return this.present(motion);
    const adopted = /^adopted-(\d+)$/.exec(ref);
    if (adopted) return this.takeAdopted(motion, Number(adopted[1]));
    const version = must(await this.db.repo(TextVersion).findOneBy({ id: ref, motionId: motion.id }), 'not_found');
    return { document: version.document, head: versionHead(version, await this.names(version.writers)) };
  }

  private async takeAdopted(motion: Motion, number: number): Promise<Shelved> {
    const version = must(await this.db.repo(MotionVersion).findOneBy({ motionId: motion.id, version: number }), 'not_found');
    return { document: version.document, head: adoptedHead(version, (await this.filed(motion.id)).has(number)) };
  }

  private async adopted(motionId: string): Promise<VersionHead[]> {
    const select = { motionId: true, version: true, at: true, byName: true, sha256: true } as const;
    const versions = await this.db.repo(MotionVersion).find({ select, where: { motionId } });
    const filed = await this.filed(motionId);
    return versions.map((version) => adoptedHead(version, filed.has(version.version)));
  }

  /** Only what is proven to have arrived counts as filed. */
  private async filed(motionId: string): Promise<Set<number>> {
    const rows = await this.db.query<{ version: number }>('select version from filing where motion_id = $1 and delivered_at is not null', [motionId]);
    return new Set(rows.map((row) => row.version));
  }

  private async names(ids: readonly string[]): Promise<Names> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; name: string }>('select id, name from person where id = any ($1)', [[...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
