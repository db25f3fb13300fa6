import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import { hrefOf, type Visit } from '../door/visit.js';
import { xmlBody } from '../door/xml-body.js';
import { Guard } from '../locks/guard.js';
import { DeadProperties } from '../properties/dead.js';
import { isOwn } from '../properties/live.js';
import { patched } from '../properties/multistatus.js';
import { changesIn, type PropertyChange } from '../properties/request.js';
import { DavTree } from '../tree/dav-tree.js';

type Outcome = '200 OK' | '403 Forbidden' | '507 Insufficient Storage' | '424 Failed Dependency';

/** Rolls the transaction back and carries the reasons out of it. */
class NotAll extends Error {
  constructor(readonly outcomes: readonly Outcome[]) {
    super('Not every property could be changed');
  }
}

/** All changes or none. */
@Injectable()
export class Proppatch {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly guard: Guard,
    private readonly dead: DeadProperties,
  ) {}

  async answer(visit: Visit): Promise<void> {
    const changes = changesIn(await xmlBody(visit.request));
    const { outcomes, folder } = await this.db.run(visit.device.actor, () => this.change(visit, changes)).catch(asOutcomes);
    const statuses = changes.map(({ property: { namespace, name } }, index) => ({ name: { namespace, name }, status: outcomes[index] ?? '424 Failed Dependency' }));
    const body = patched(hrefOf(visit.mount, visit.path, folder), statuses);
    visit.response.status(207).set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-store' }).end(body);
  }

  private async change(visit: Visit, changes: readonly PropertyChange[]): Promise<{ outcomes: readonly Outcome[]; folder: boolean }> {
    const spot = await this.tree.at(visit.path);
    const { thing } = spot;
    if (!thing) throw new AppError('not_found');
    await this.guard.pass(visit, spot, [[spot, 'thing']]);
    if (!thing.mayChange) throw new AppError('read_only');
    if (thing.id === null) throw new Refusal(403);
    const outcomes: Outcome[] = [];
    for (const change of changes) outcomes.push(await this.one(thing.id, change));
    if (outcomes.some((outcome) => outcome !== '200 OK')) throw new NotAll(outcomes.map((outcome) => (outcome === '200 OK' ? '424 Failed Dependency' : outcome)));
    return { outcomes, folder: thing.kind === 'folder' };
  }

  private async one(entryId: string, { property, remove }: PropertyChange): Promise<Outcome> {
    if (isOwn(property)) return '403 Forbidden';
    if (!remove) return (await this.dead.set(entryId, property)) ? '200 OK' : '507 Insufficient Storage';
    await this.dead.remove(entryId, property);
    return '200 OK';
  }
}

function asOutcomes(error: unknown): { outcomes: readonly Outcome[]; folder: boolean } {
  if (error instanceof NotAll) return { outcomes: error.outcomes, folder: false };
  throw error;
}
