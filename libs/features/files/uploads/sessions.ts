import { Injectable } from '@nestjs/common';
import { AppError, Clock, must, sha256, type FractionActor } from '#kernel';
import { FractionDb } from '#persistence';
import { checksumOf } from '../content/checksum.js';
import { ContentService } from '../content/content.service.js';
import { Tree } from '../tree/tree.js';
import { partSize, Vault } from '../vault/index.js';
import { Arrival } from './arrival.js';
import { columnsOf, sessionColumns, type Begun, type Holder, type Session } from './session.js';

const patienceMs = 24 * 3600 * 1000;

/** What else must be so, in the transaction in which an upload begins, and in the one in which it becomes a file. */
export interface Terms {
  readonly begin?: () => Promise<unknown>;
  readonly arrive?: (session: Session, file: { readonly name: string }) => Promise<unknown>;
}

/**
 * Uploads part by part. What has arrived is in the store and counted in the database, so the line, the page or the
 * server may go away at any moment: the next part is asked for where the last whole one ended. To everybody but its
 * holder an upload is nothing, whatever right they have in the folder.
 */
@Injectable()
export class UploadSessions {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly contents: ContentService,
    private readonly vault: Vault,
    private readonly arrival: Arrival,
    private readonly clock: Clock,
  ) {}

  async open(actor: FractionActor, holder: Holder, begun: Begun, { begin }: Terms = {}): Promise<Session> {
    await this.expire(actor);
    await this.db.run(actor, async () => {
      await begin?.();
      await this.contents.expect(actor, begun);
    });
    const objectId = await this.vault.begin(actor, begun.bytes);
    try {
      return await this.db.run(actor, async () => {
        await begin?.();
        return this.enter(holder, begun, objectId);
      });
    } catch (error) {
      await this.vault.forget(actor, objectId);
      throw error;
    }
  }

  /** Those that are not finished, inside the open transaction. */
  unfinished(holder: Holder): Promise<Session[]> {
    return this.db.query<Session>(
      `select ${sessionColumns} from file_upload where membership_id is not distinct from $1 and link_id is not distinct from $2 and entry_id is null and expires_at > $3 order by begun_at`,
      [...columnsOf(holder).slice(0, 2), this.clock.now()],
    );
  }

  /** As long as it lives, and its holder may still write there; inside the open transaction. */
  async find(holder: Holder, id: string): Promise<Session> {
    const [row] = await this.db.query<Session>(
      `select ${sessionColumns} from file_upload where id = $1 and membership_id is not distinct from $2 and link_id is not distinct from $3`,
      [id, ...columnsOf(holder).slice(0, 2)],
    );
    const found = must(row, 'not_found');
    await this.tree.folder(found.folderId, 'write');
    if (found.expiresAt < this.clock.now()) throw new AppError('upload_gone');
    return found;
  }

  /** One part. Sent twice, or by two tabs, it counts once. */
  async take(actor: FractionActor, holder: Holder, id: string, { offset, part, sum }: { offset: number; part: Buffer; sum?: string | undefined }, terms: Terms = {}): Promise<void> {
    const find = () => this.db.run(actor, () => this.find(holder, id));
    const session = await find();
    if (session.entryId !== null) return;
    if (session.received !== offset) throw new AppError('upload_elsewhere', { received: session.received });
    if (part.length !== Math.min(partSize, session.bytes - offset)) throw new AppError('upload_incomplete');
    if (sum !== undefined && sha256(part) !== sum) throw new AppError('checksum_wrong');
    const counted = part.length === 0 || (await this.arrival.take(actor, session.objectId, offset, part, () => this.count(session, part.length)));
    if (!counted) throw new AppError('upload_elsewhere', { received: (await find()).received });
    if (offset + part.length === session.bytes) await this.finish(actor, session, terms);
  }

  async cancel(actor: FractionActor, holder: Holder, id: string): Promise<void> {
    const session = await this.db.run(actor, () => this.find(holder, id));
    if (session.entryId === null) await this.giveUp(actor, [session]);
  }

  /** All that this holder has on the way, such as at the end of a drop box. */
  async cancelAll(actor: FractionActor, holder: Holder): Promise<void> {
    await this.giveUp(actor, await this.db.run(actor, () => this.unfinished(holder)));
  }

  /** Gives back what uploads had booked that nobody went on with for a day. */
  async expire(actor: FractionActor): Promise<void> {
    const old = await this.db.run(actor, () => this.db.query<Session>(`select ${sessionColumns} from file_upload where expires_at < $1`, [this.clock.now()]));
    await this.giveUp(actor, old);
  }

  private async enter(holder: Holder, { name, folderId, bytes, when = 'new', modifiedAt, checksum }: Begun, objectId: string): Promise<Session> {
    const [mode, ifMatch] = typeof when === 'object' ? ['match', when.etag] : [when, null];
    const now = this.clock.now();
    const [row] = await this.db.query<Session>(
      `insert into file_upload (id, membership_id, link_id, sender, object_id, parent_id, name, bytes, mode, if_match, modified_at, checksum, begun_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning ${sessionColumns}`,
      [crypto.randomUUID(), ...columnsOf(holder), objectId, folderId, name, bytes, mode, ifMatch, modifiedAt ?? null, checksum ?? null, now, new Date(now.getTime() + patienceMs)],
    );
    return must(row, 'internal');
  }

  private async giveUp(actor: FractionActor, sessions: readonly Session[]): Promise<void> {
    if (sessions.length === 0) return;
    await this.db.run(actor, async () => {
      await this.db.query('delete from file_upload where id = any ($1)', [sessions.map(({ id }) => id)]);
      await this.vault.discard(sessions.map(({ objectId }) => objectId), 'pending');
    });
    for (const { objectId } of sessions) {
      this.arrival.forget(objectId);
      // What the store will not give up now goes with the next sweep.
      await this.vault.erase(actor, objectId).catch(() => undefined);
    }
  }

  private async count({ id, received }: Session, bytes: number): Promise<boolean> {
    const counted = await this.db.query<{ id: string }>(
      'with change as (update file_upload set received = received + $3, expires_at = $4 where id = $1 and received = $2 and entry_id is null returning id) select id from change',
      [id, received, bytes, new Date(this.clock.now().getTime() + patienceMs)],
    );
    return counted.length > 0;
  }

  /** The file appears, and the upload says which one it became, in one transaction: asked twice, it is made once. */
  private async finish(actor: FractionActor, session: Session, { arrive }: Terms): Promise<void> {
    const { id, name, folderId, modifiedAt, checksum, mode, ifMatch } = session;
    const when = mode === 'match' ? { etag: ifMatch ?? '' } : mode;
    const stored = await this.arrival.whole(actor, session.objectId, checksumOf(checksum)?.algorithm ?? null);
    const alongside = async (fileId: string): Promise<void> => {
      const { name: storedAs } = await this.tree.known(fileId);
      await this.db.query('update file_upload set entry_id = $2, stored_as = $3, sha256 = $4 where id = $1', [id, fileId, storedAs, stored.sha256]);
      await arrive?.(session, { name: storedAs });
    };
    await this.contents.accept(actor, { name, folderId, when, modifiedAt, checksum, orBeside: mode !== 'any', alongside }, stored);
  }
}
