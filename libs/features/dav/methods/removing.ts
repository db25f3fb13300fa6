import { Injectable } from '@nestjs/common';
import { TrashService, Tree } from '#features/files';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import type { Visit } from '../door/visit.js';
import { checkPreconditions } from '../headers/preconditions.js';
import { depthOf } from '../headers/wishes.js';
import { Guard } from '../locks/guard.js';
import { Locks } from '../locks/locks.js';
import { DavTree } from '../tree/dav-tree.js';
import type { Thing } from '../tree/thing.js';
import { Aside } from './aside.js';

/** DELETE: into the trash, where the fraction finds it for 30 days. */
@Injectable()
export class Removing {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly all: Tree,
    private readonly guard: Guard,
    private readonly locks: Locks,
    private readonly trash: TrashService,
    private readonly aside: Aside,
  ) {}

  async remove(visit: Visit): Promise<void> {
    await this.db.run(visit.device.actor, async () => {
      const spot = await this.tree.at(visit.path);
      const { thing } = spot;
      if (!thing) throw new AppError('not_found');
      if (thing.id === null) throw new Refusal(403);
      if (thing.kind === 'folder' && depthOf(visit, 'infinity') !== 'infinity') throw new AppError('invalid_input', { field: 'Depth' });
      checkPreconditions(visit, thing);
      await this.guard.pass(visit, spot, [[spot, 'all'], [spot, 'names']]);
      if (thing.kind === 'folder' || !(await this.aside.takeBack(visit.device.actor, thing.id))) await this.throwAway(visit, thing);
    });
    visit.response.status(204).end();
  }

  /** Inside the open transaction. */
  async throwAway({ device }: Visit, { id, kind }: Thing): Promise<void> {
    if (id === null) throw new Refusal(403);
    await this.locks.clear(await this.all.below([id]));
    await this.trash.remove(device.actor, kind, id);
  }
}
