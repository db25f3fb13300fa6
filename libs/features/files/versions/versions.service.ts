import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { fileVersionRoutes } from '#contracts';
import type { Bytes } from '#http';
import { AppError, Events, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { AccessLog } from '../content/access-log.js';
import { ContentService } from '../content/content.service.js';
import { FileContentChanged } from '../files.events.js';
import { mayContribute } from '../files.policy.js';
import type { RangeRequest } from '../content/range.js';
import { Tree } from '../tree/tree.js';
import { Versions } from './versions.js';

type Listing = z.input<typeof fileVersionRoutes.list.result>;

/** The history of a file, for those who may see it. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly versions: Versions,
    private readonly contents: ContentService,
    private readonly log: AccessLog,
    private readonly events: Events,
  ) {}

  list(actor: MemberActor, fileId: string): Promise<Listing> {
    return this.db.run(actor, async () => {
      const file = await this.tree.find('file', fileId);
      const former = await this.versions.of(fileId);
      const present = { version: file.version, bytes: file.bytes ?? 0, sha256: file.sha256 ?? '', madeAt: file.changedAt.toISOString(), madeBy: file.changedBy, present: true };
      const rows = former.map(({ number, bytes, sha256, madeAt, madeBy }) => ({ version: number, bytes, sha256, madeAt: madeAt.toISOString(), madeBy, present: false }));
      return { name: file.name, versions: [present, ...rows], may: { restore: (await this.tree.right(file)) === 'write' && mayContribute(actor.role) } };
    });
  }

  async download(actor: MemberActor, fileId: string, version: number, range: RangeRequest): Promise<Bytes> {
    const { file, former } = await this.db.run(actor, async () => {
      const found = await this.tree.find('file', fileId);
      const content = await this.versions.find(fileId, version);
      await this.log.note(found, 'version');
      return { file: found, former: content };
    });
    return this.contents.open(actor, file.name, former, { inline: false, range });
  }

  async restore(actor: MemberActor, fileId: string, version: number): Promise<void> {
    if (!mayContribute(actor.role)) throw new AppError('forbidden');
    return this.db.run(actor, async () => {
      await this.tree.lock();
      const file = await this.tree.find('file', fileId, 'write');
      await this.versions.bringBack(actor, file, version);
      await this.tree.save(file);
      await this.events.emit(new FileContentChanged(file.id, file.version));
      await this.tree.touch([file.parentId]);
    });
  }
}
