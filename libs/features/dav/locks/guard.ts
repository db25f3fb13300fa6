import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import { header, type Visit } from '../door/visit.js';
import { pathOf, placeIn } from '../headers/destination.js';
import { parseIf, tokensIn, type Condition, type IfList } from '../headers/if-header.js';
import { DavTree } from '../tree/dav-tree.js';
import { quoted, type Spot, type Thing } from '../tree/thing.js';
import { tokenIn, type Lock } from './lock.js';
import { Locks } from './locks.js';

/** What a change does to a place: to the thing there, to all it holds as well, or to the folder around it, whose list of names changes. */
export type Touched = 'thing' | 'all' | 'names';

const nothing: IfList[] = [];

/** Nobody changes what another program has locked, and nothing happens unless the conditions of `If` hold. */
@Injectable()
export class Guard {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly locks: Locks,
  ) {}

  /** Inside the open transaction of the change. */
  async pass(visit: Visit, spot: Spot, changes: readonly (readonly [Spot, Touched])[]): Promise<void> {
    const written = header(visit, 'if');
    const lists = written === undefined ? nothing : parseIf(written);
    if (lists.length > 0) await this.conditions(visit, spot, lists);
    const brought = new Set([...tokensIn(lists)].map(tokenIn));
    for (const [place, touched] of changes) await this.unlocked(visit, place, touched, brought);
  }

  /** The locks that hold at a place. */
  async holding({ thing, folder, around }: Spot): Promise<Lock[]> {
    const above = around.flatMap(({ id }) => id ?? []);
    if (thing) return this.locks.covering(thing.id, above);
    return folder ? (await this.locks.covering(folder.id, above)).filter(({ deep }) => deep) : [];
  }

  private async conditions(visit: Visit, spot: Spot, lists: readonly IfList[]): Promise<void> {
    for (const { resource, conditions } of lists) {
      const about = resource === null ? spot : await this.spotOf(visit, resource);
      const held = about ? await this.holding(about) : [];
      if (conditions.every((condition) => holds(condition, about?.thing ?? null, held))) return;
    }
    throw new Refusal(412);
  }

  private async spotOf(visit: Visit, resource: string): Promise<Spot | null> {
    try {
      return await this.tree.at(placeIn(visit.mount, pathOf(resource, visit)));
    } catch (error) {
      if (error instanceof Refusal || error instanceof AppError) return null;
      throw error;
    }
  }

  private async unlocked(visit: Visit, spot: Spot, touched: Touched, brought: ReadonlySet<string | null>): Promise<void> {
    const { personId } = visit.device.actor;
    const opens = (lock: Lock) => lock.personId === personId && brought.has(lock.token);
    const covering = touched === 'names' ? await this.ofFolder(spot) : await this.holding(spot);
    if (covering.length > 0 && !covering.some(opens)) throw await this.locked(covering);
    if (touched !== 'all' || !spot.thing || spot.thing.kind === 'file' || spot.thing.id === null) return;
    const below = (await this.locks.below(spot.thing.id)).filter((lock) => !opens(lock));
    if (below.length > 0) throw await this.locked(below);
  }

  private ofFolder({ folder, around }: Spot): Promise<Lock[]> {
    if (!folder) return Promise.resolve([]);
    return this.locks.covering(folder.id, around.flatMap(({ id }) => (id === null || id === folder.id ? [] : id)));
  }

  private async locked([lock]: readonly Lock[]): Promise<AppError> {
    const [person] = lock ? await this.db.query<{ name: string }>('select p.name from person p join membership m on m.person_id = p.id where p.id = $1', [lock.personId]) : [];
    return new AppError('locked', { owner: person?.name ?? 'jemand' });
  }
}

function holds({ not, kind, value }: Condition, thing: Thing | null, held: readonly Lock[]): boolean {
  const so = kind === 'etag' ? thing !== null && value.replace(/^W\//, '') === quoted(thing) : held.some(({ token }) => token === tokenIn(value));
  return so !== not;
}
