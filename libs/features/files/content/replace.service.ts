import { Injectable } from '@nestjs/common';
import { AppError, Clock, Events, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { FileContentChanged } from '../files.events.js';
import { mayMove } from '../files.policy.js';
import { Tree } from '../tree/tree.js';
import { Vault } from '../vault/index.js';
import { Versions } from '../versions/versions.js';

/** Puts the content of one file over another, which keeps its name, its place, its history and what stands on it. */
@Injectable()
export class ReplaceService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly vault: Vault,
    private readonly versions: Versions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  takeOver(actor: MemberActor, fileId: string, fromId: string): Promise<void> {
    return this.db.run(actor, async () => {
      await this.tree.lock();
      const [file, from] = [await this.tree.find('file', fileId, 'write'), await this.tree.find('file', fromId)];
      if (!mayMove(actor.role, from, file)) throw new AppError('forbidden');
      if (from.nonPublic && !file.nonPublic) throw new AppError('non_public', { name: from.name });
      const content = must(from.content, 'not_found');
      await this.vault.hold(content.objectId);
      await this.versions.keep(file);
      file.hold(content);
      file.version += 1;
      file.changed(actor, this.clock.now());
      await this.tree.save(file);
      await this.events.emit(new FileContentChanged(file.id, file.version));
      await this.tree.touch([file.parentId]);
    });
  }
}
