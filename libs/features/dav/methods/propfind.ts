import { createGzip, constants } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FractionsService } from '#features/membership';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import { hrefOf, type Visit } from '../door/visit.js';
import { xmlBody } from '../door/xml-body.js';
import { encodedName } from '../headers/path.js';
import { depthOf } from '../headers/wishes.js';
import { activeLock, type Lock } from '../locks/lock.js';
import { Guard } from '../locks/guard.js';
import { Locks } from '../locks/locks.js';
import { DeadProperties, type DeadProperty } from '../properties/dead.js';
import { isOwn, type Beside } from '../properties/live.js';
import { foot, head, writerOf } from '../properties/multistatus.js';
import { DAV, wantedBy, type Wanted } from '../properties/request.js';
import { DavTree } from '../tree/dav-tree.js';
import type { Spot, Thing } from '../tree/thing.js';

/** Everything an answer is written from, fetched in one transaction. */
interface Found {
  readonly spot: Spot & { readonly thing: Thing };
  readonly children: readonly Thing[];
  readonly quota: Beside['quota'];
  readonly locks: readonly Lock[];
  readonly covering: readonly Lock[];
  readonly dead: ReadonlyMap<string, DeadProperty[]>;
}

const asks = (wanted: Wanted, namespace: string, ...names: string[]): boolean =>
  wanted.kind !== 'some' || wanted.names.some((each) => each.namespace === namespace && names.includes(each.name));

const none: readonly DeadProperty[] = [];
const piece = 64 * 1024;

@Injectable()
export class Propfind {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly fractions: FractionsService,
    private readonly guard: Guard,
    private readonly locks: Locks,
    private readonly dead: DeadProperties,
  ) {}

  async answer(visit: Visit): Promise<void> {
    const wanted = wantedBy(await xmlBody(visit.request));
    const depth = depthOf(visit, 'infinity');
    if (depth === 'infinity') throw new Refusal(403, 'propfind-finite-depth');
    const found = await this.db.run(visit.device.actor, () => this.find(visit, wanted, depth === '1'));
    await send(visit, writing(visit, wanted, found));
  }

  private async find(visit: Visit, wanted: Wanted, withChildren: boolean): Promise<Found> {
    const spot = await this.tree.at(visit.path);
    const { thing } = spot;
    if (!thing) throw new AppError('not_found');
    const children = withChildren && thing.kind === 'folder' ? await this.tree.children(thing) : [];
    const ids = [thing, ...children].flatMap(({ id }) => id ?? []);
    const asksLocks = asks(wanted, DAV, 'lockdiscovery');
    const asksDead = wanted.kind !== 'some' || wanted.names.some((name) => !isOwn(name));
    return {
      spot: { ...spot, thing },
      children,
      quota: asks(wanted, DAV, 'quota-used-bytes', 'quota-available-bytes') || thing.id === null ? await this.quota() : null,
      locks: asksLocks ? await this.locks.on(ids) : [],
      covering: asksLocks ? await this.guard.holding(spot) : [],
      dead: asksDead ? grouped(await this.dead.of(ids)) : new Map(),
    };
  }

  private async quota(): Promise<Beside['quota']> {
    const { usedBytes, quotaBytes } = await this.fractions.current();
    return { used: usedBytes, free: Math.max(0, quotaBytes - usedBytes) };
  }
}

function grouped(all: readonly DeadProperty[]): Map<string, DeadProperty[]> {
  const groups = new Map<string, DeadProperty[]>();
  for (const each of all) groups.set(each.entryId, [...(groups.get(each.entryId) ?? []), each]);
  return groups;
}

/** The answer in pieces of some size: a string for each of 10,000 things would cost more than the things. */
function* writing(visit: Visit, wanted: Wanted, { spot, children, quota, locks, covering, dead }: Found): Generator<Uint8Array> {
  const { actor, readOnly } = visit.device;
  const write = writerOf(wanted);
  const deep = covering.filter((lock) => lock.deep);
  const person = { id: actor.membershipId, name: actor.name };
  const own = hrefOf(visit.mount, visit.path, spot.thing.kind === 'folder');
  const locksXml = (all: readonly Lock[], href: string) => all.map((lock) => activeLock(lock, href, actor.personId)).join('');
  const deadOf = ({ id }: Thing) => (id === null ? none : (dead.get(id) ?? none));
  let text = head + write(spot.thing, own, { locks: locksXml(covering, own), quota, person, readOnly }, deadOf(spot.thing));
  const plain: Beside = { locks: locksXml(deep, own), quota, person, readOnly };
  for (const child of children) {
    const href = `${own}${encodedName(child.name)}${child.kind === 'folder' ? '/' : ''}`;
    const onIt = locks.length === 0 ? [] : locks.filter(({ entryId }) => entryId === child.id);
    text += write(child, href, onIt.length === 0 ? plain : { ...plain, locks: plain.locks + locksXml(onIt, href) }, deadOf(child));
    if (text.length > piece) {
      yield inBytes(text);
      text = '';
    }
  }
  yield inBytes(text + foot);
}

const encoder = new TextEncoder();

/** One walk over the text, where it is nearly all ASCII; a string in an answer is walked over three times before it leaves. */
function inBytes(text: string): Uint8Array {
  const room = new Uint8Array(text.length + 1_024);
  const { read, written } = encoder.encodeInto(text, room);
  return read === text.length ? room.subarray(0, written) : Buffer.from(text);
}

/** Packed quickly for who takes it: a long listing shrinks to a fifteenth. */
async function send({ request, response }: Visit, pieces: Iterable<Uint8Array>): Promise<void> {
  response.status(207).set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-store', Vary: 'Accept-Encoding' });
  const source = Readable.from(pieces);
  const packed = request.acceptsEncodings('gzip') === 'gzip';
  if (packed) response.set('Content-Encoding', 'gzip');
  const way = packed ? pipeline(source, createGzip({ level: constants.Z_BEST_SPEED }), response) : pipeline(source, response);
  await way.catch(() => response.destroy());
}
