import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ContentService } from '#features/files';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import { header, hrefOf, type Visit } from '../door/visit.js';
import { xmlBody } from '../door/xml-body.js';
import { parseIf, tokensIn } from '../headers/if-header.js';
import { checkPreconditions } from '../headers/preconditions.js';
import { depthOf, timeoutOf } from '../headers/wishes.js';
import { Guard } from '../locks/guard.js';
import { activeLock, tokenIn, tokenUrl, type Lock } from '../locks/lock.js';
import { Locks } from '../locks/locks.js';
import { declared } from '../properties/live.js';
import { lockWish, type LockWish } from '../properties/request.js';
import { DavTree } from '../tree/dav-tree.js';
import type { Spot } from '../tree/thing.js';
import { contentXml } from '../xml/write-xml.js';

/** LOCK and UNLOCK. A name that nothing has yet gets an empty file, so that nobody else takes it (RFC 4918, 7.3). */
@Injectable()
export class Locking {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly guard: Guard,
    private readonly locks: Locks,
    private readonly contents: ContentService,
  ) {}

  async lock(visit: Visit): Promise<void> {
    const body = await xmlBody(visit.request);
    const depth = depthOf(visit, 'infinity');
    if (depth === '1') throw new AppError('invalid_input', { field: 'Depth' });
    if (body === null) return this.refresh(visit);
    const wish = lockWish(body);
    const isNew = await this.occupy(visit);
    const { lock, spot } = await this.db.run(visit.device.actor, () => this.add(visit, wish, depth === 'infinity'));
    visit.response.set('Lock-Token', `<${tokenUrl(lock.token)}>`);
    this.tell(visit, isNew ? 201 : 200, lock, spot);
  }

  unlock(visit: Visit): Promise<void> {
    const [, url] = /^\s*<([^<>]+)>\s*$/.exec(header(visit, 'lock-token') ?? '') ?? [];
    if (url === undefined) throw new AppError('invalid_input', { field: 'Lock-Token' });
    return this.db.run(visit.device.actor, async () => {
      const spot = await this.tree.at(visit.path);
      if (!spot.thing) throw new AppError('not_found');
      const lock = (await this.guard.holding(spot)).find(({ token }) => token === tokenIn(url));
      if (!lock) throw new Refusal(409, 'lock-token-matches-request-uri');
      if (lock.personId !== visit.device.actor.personId) throw new AppError('forbidden');
      await this.locks.remove(lock.token);
      visit.response.status(204).end();
    });
  }

  private refresh(visit: Visit): Promise<void> {
    return this.db.run(visit.device.actor, async () => {
      const spot = await this.tree.at(visit.path);
      if (!spot.thing) throw new AppError('not_found');
      const brought = tokensIn(parseIf(header(visit, 'if') ?? ''));
      const lock = (await this.guard.holding(spot)).find(({ token, personId }) => brought.has(tokenUrl(token)) && personId === visit.device.actor.personId);
      if (!lock) throw new Refusal(412);
      const seconds = timeoutOf(visit);
      await this.locks.refresh(lock.token, seconds);
      this.tell(visit, 200, { ...lock, seconds }, spot);
    });
  }

  /** Makes the empty file where nothing is; true when it did. */
  private async occupy(visit: Visit): Promise<boolean> {
    const { actor } = visit.device;
    const place = await this.db.run(actor, async () => {
      const spot = await this.tree.at(visit.path);
      checkPreconditions(visit, spot.thing);
      if (!spot.thing && !spot.folder) throw new Refusal(409);
      if (!spot.thing) await this.guard.pass(visit, spot, [[spot, 'names']]);
      return spot.thing ? null : spot.folder;
    });
    const name = visit.path.at(-1);
    if (place === null || name === undefined) return false;
    await this.contents.upload(actor, { name, folderId: place.id, content: Readable.from([]), size: 0 });
    return true;
  }

  private async add(visit: Visit, { exclusive, owner }: LockWish, deep: boolean): Promise<{ lock: Lock; spot: Spot }> {
    await this.locks.inTurn();
    const spot = await this.tree.at(visit.path);
    const { thing } = spot;
    if (!thing) throw new AppError('not_found');
    if (!thing.mayChange) throw new AppError('read_only');
    await this.guard.pass(visit, spot, []);
    const below = deep && thing.kind === 'folder' && thing.id !== null ? await this.locks.below(thing.id) : [];
    const others = [...(await this.guard.holding(spot)), ...below].filter((lock) => exclusive || lock.exclusive);
    if (others.length > 0) throw new Refusal(423, 'no-conflicting-lock');
    const wish = { entryId: thing.id, deep: deep && thing.kind === 'folder', exclusive, owner: owner ? contentXml(owner.children) : '', seconds: timeoutOf(visit) };
    const token = await this.locks.add(visit.device.actor, wish);
    return { lock: { ...wish, token, personId: visit.device.actor.personId }, spot };
  }

  private tell(visit: Visit, status: number, lock: Lock, { thing }: Spot): void {
    const href = hrefOf(visit.mount, visit.path, thing?.kind === 'folder');
    const discovery = `<d:lockdiscovery>${activeLock(lock, href, visit.device.actor.personId)}</d:lockdiscovery>`;
    const body = `<?xml version="1.0" encoding="utf-8"?>\n<d:prop ${declared}>${discovery}</d:prop>`;
    visit.response.status(status).set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-store' }).end(body);
  }
}
