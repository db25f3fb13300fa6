import { Injectable } from '@nestjs/common';
import { AppError, Clock, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { CirclesService } from '../circles/circles.service.js';
import { Entry } from './entry.entity.js';
import { mayContribute, mayMove } from '../files.policy.js';
import { nameKey, wellFormed } from './names.js';
import { Tree } from './tree.js';

/** Left out: stays as it is. `parentId` null: to the top. */
export interface Arrangement {
  readonly name?: string | undefined;
  readonly parentId?: string | null | undefined;
}

/** Makes, names and moves. */
@Injectable()
export class ArrangeService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly circles: CirclesService,
    private readonly clock: Clock,
  ) {}

  createFolder(actor: MemberActor, name: string, parentId: string | null): Promise<{ id: string }> {
    return this.writing(actor, async () => {
      await this.tree.shareLock();
      const around = await this.tree.folder(parentId, 'write');
      const folder = this.db.repo(Entry).create({ kind: 'folder' });
      folder.settle(around, actor);
      folder.call(name);
      folder.changed(actor, this.clock.now());
      await this.tree.save(folder);
      await this.tree.touch([parentId]);
      return { id: folder.id };
    });
  }

  /** The folder of this name, made when it is missing. Two who ask at once get the same one. */
  async ensure(actor: MemberActor, name: string, parentId: string | null): Promise<string> {
    const key = nameKey(wellFormed(name));
    const there = () =>
      this.db.run(actor, async () => {
        await this.tree.folder(parentId);
        const found = await this.tree.child(parentId, key);
        return found && (await this.tree.find('folder', found.id)).id;
      });
    const found = await there();
    if (found) return found;
    try {
      return (await this.createFolder(actor, name, parentId)).id;
    } catch (error) {
      const meanwhile = error instanceof AppError && error.code === 'name_taken' ? await there() : null;
      if (!meanwhile) throw error;
      return meanwhile;
    }
  }

  /** Renames or moves, or both at once. */
  change(actor: MemberActor, kind: Entry['kind'], id: string, { name, parentId }: Arrangement): Promise<void> {
    return this.writing(actor, async () => {
      await this.tree.lock();
      const entry = await this.tree.find(kind, id, 'write');
      const from = entry.parentId;
      const target = parentId === undefined || parentId === from ? undefined : await this.target(actor, entry, parentId);
      if (target !== undefined) entry.parentId = target?.id ?? null;
      if (name !== undefined) entry.call(name);
      entry.changed(actor, this.clock.now());
      await this.tree.save(entry);
      if (target !== undefined) await this.circles.moved(entry, target);
      await this.tree.touch([from, entry.parentId]);
    });
  }

  private async target(actor: MemberActor, entry: Entry, parentId: string | null): Promise<Entry | null> {
    const folder = await this.tree.folder(parentId, 'write');
    if (!mayMove(actor.role, entry, folder)) throw new AppError('forbidden');
    if (entry.kind === 'folder' && parentId !== null) await this.tree.refuseCycle(entry.id, parentId);
    return folder;
  }

  private async writing<T>(actor: MemberActor, work: () => Promise<T>): Promise<T> {
    if (!mayContribute(actor.role)) throw new AppError('forbidden');
    return this.db.run(actor, work);
  }
}
