import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import type { Visit } from '../door/visit.js';
import { destinationOf } from '../headers/destination.js';
import { checkPreconditions } from '../headers/preconditions.js';
import { depthOf, overwriteOf, type Depth } from '../headers/wishes.js';
import { Guard } from '../locks/guard.js';
import { DavTree } from '../tree/dav-tree.js';
import { fileId, quoted, type Spot, type Thing } from '../tree/thing.js';
import { Carrying } from './carrying.js';

const isBelow = (path: readonly string[], around: readonly string[]): boolean => path.length > around.length && around.every((name, index) => path[index] === name);
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name, index) => b[index] === name);

/** COPY and MOVE: who may go where, and what lies in the way. */
@Injectable()
export class Transfer {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly guard: Guard,
    private readonly carrying: Carrying,
  ) {}

  copy(visit: Visit): Promise<void> {
    const depth = depthOf(visit, 'infinity');
    if (depth === '1') throw new AppError('invalid_input', { field: 'Depth' });
    return this.transfer(visit, false, depth);
  }

  move(visit: Visit): Promise<void> {
    if (depthOf(visit, 'infinity') !== 'infinity') throw new AppError('invalid_input', { field: 'Depth' });
    return this.transfer(visit, true, 'infinity');
  }

  private async transfer(visit: Visit, move: boolean, depth: Depth): Promise<void> {
    const [path, overwrite] = [destinationOf(visit), overwriteOf(visit)];
    const { replaced, arrived } = await this.db.run(visit.device.actor, async () => {
      const [source, destination] = [await this.tree.at(visit.path), await this.tree.at(path)];
      const thing = this.checked(visit, source, destination, overwrite);
      await this.guard.pass(visit, source, [
        ...(move ? ([[source, 'all'], [source, 'names']] as const) : []),
        [destination, 'all'],
        ...(destination.thing ? [] : [[destination, 'names'] as const]),
      ]);
      await this.carrying.carry(visit, thing, destination, { move, deep: depth === 'infinity' });
      return { replaced: destination.thing !== null, arrived: (await this.tree.at(path)).thing };
    });
    const marks = arrived ? { 'OC-FileId': fileId(arrived), ETag: quoted(arrived), 'OC-ETag': quoted(arrived) } : {};
    visit.response.status(replaced ? 204 : 201).set(marks).end();
  }

  private checked(visit: Visit, source: Spot, destination: Spot, overwrite: boolean): Thing {
    const { thing } = source;
    if (!thing) throw new AppError('not_found');
    if (thing.id === null || isSame(source.path, destination.path) || isBelow(destination.path, source.path) || isBelow(source.path, destination.path)) throw new Refusal(403);
    checkPreconditions(visit, thing);
    if (!destination.folder) throw new Refusal(409);
    if (destination.thing && !overwrite) throw new Refusal(412);
    return thing;
  }
}
