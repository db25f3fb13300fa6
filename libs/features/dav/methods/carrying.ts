import { Injectable } from '@nestjs/common';
import { ArrangeService, CopyService, ReplaceService, Tree } from '#features/files';
import { AppError, must } from '#kernel';
import type { Visit } from '../door/visit.js';
import { Locks } from '../locks/locks.js';
import { DeadProperties } from '../properties/dead.js';
import type { Spot, Thing } from '../tree/thing.js';
import { Aside } from './aside.js';
import { Removing } from './removing.js';

interface Way {
  readonly move: boolean;
  /** A copy of a folder takes along what it holds. */
  readonly deep: boolean;
}

/**
 * Brings a thing to its destination, inside the open transaction. A file that lies there gets a new version, as when it
 * is written: so programs that save beside and then move over lose no history. Anything else goes into the trash.
 */
@Injectable()
export class Carrying {
  constructor(
    private readonly arranging: ArrangeService,
    private readonly copies: CopyService,
    private readonly replacing: ReplaceService,
    private readonly removing: Removing,
    private readonly aside: Aside,
    private readonly all: Tree,
    private readonly locks: Locks,
    private readonly dead: DeadProperties,
  ) {}

  async carry(visit: Visit, thing: Thing, { path, folder, thing: former }: Spot, way: Way): Promise<void> {
    const { actor } = visit.device;
    const [id, name, around] = [must(thing.id, 'forbidden'), must(path.at(-1), 'forbidden'), must(folder, 'not_found')];
    if (former?.kind === 'file' && thing.kind === 'file') return this.over(visit, thing, must(former.id, 'not_found'), way);
    if (former) await this.removing.throwAway(visit, former);
    if (way.move) return this.move(visit, thing, { id, name, folderId: around.id });
    const shallow = thing.kind === 'folder' && !way.deep;
    const copy = shallow ? await this.arranging.createFolder(actor, name, around.id) : await this.copies.copy(actor, thing.kind, id, { folderId: around.id, name });
    await this.dead.copy(id, copy.id, !shallow);
  }

  private async move({ device }: Visit, { kind, name: former }: Thing, { id, name, folderId }: { id: string; name: string; folderId: string | null }): Promise<void> {
    await this.locks.clear(await this.all.below([id]));
    const { parentId } = await this.all.find(kind, id);
    await this.arranging.change(device.actor, kind, id, { name, parentId: folderId });
    if (kind === 'file' && parentId === folderId) await this.aside.remember(device.actor, id, former);
  }

  private async over(visit: Visit, thing: Thing, onto: string, { move }: Way): Promise<void> {
    const from = must(thing.id, 'not_found');
    if (!thing.mayRemove && move) throw new AppError('read_only');
    await this.replacing.takeOver(visit.device.actor, onto, from);
    await this.dead.clear(onto);
    await this.dead.copy(from, onto, false);
    if (move) await this.removing.throwAway(visit, thing);
  }
}
