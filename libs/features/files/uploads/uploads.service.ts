import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { UploadView, uploadRoutes } from '#contracts';
import { AppError, Clock, inOrder, must, sha256, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { checksumOf } from '../content/checksum.js';
import { ContentService, type Target } from '../content/content.service.js';
import { fileRowOf } from '../listing/listing.rows.js';
import { ListingService } from '../listing/listing.service.js';
import { Tree } from '../tree/tree.js';
import { partSize, Vault } from '../vault/index.js';
import { Arrival } from './arrival.js';

const patienceMs = 24 * 3600 * 1000;

type Wish = z.output<typeof uploadRoutes.begin.body>;
export interface Begun extends Omit<Target, 'orBeside' | 'alongside'> {
  readonly bytes: number;
}

interface Row {
  readonly id: string;
  readonly objectId: string;
  readonly folderId: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly received: number;
  readonly mode: 'new' | 'any' | 'match';
  readonly ifMatch: string | null;
  readonly modifiedAt: Date | null;
  readonly checksum: string | null;
  readonly entryId: string | null;
  readonly expiresAt: Date;
}

const columns = `id, object_id as "objectId", parent_id as "folderId", name, bytes::float8 as bytes, received::float8 as received, mode, if_match as "ifMatch",
  modified_at as "modifiedAt", checksum, entry_id as "entryId", expires_at as "expiresAt"`;

/**
 * Uploads part by part. What has arrived is in the store and counted in the database, so the line, the page or the
 * server may go away at any moment: the next part is asked for where the last whole one ended.
 */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly contents: ContentService,
    private readonly listing: ListingService,
    private readonly vault: Vault,
    private readonly arrival: Arrival,
    private readonly clock: Clock,
  ) {}

  begin(actor: MemberActor, wish: Wish): Promise<UploadView> {
    const { name, folderId, bytes, replace, modifiedAt } = wish;
    return this.open(actor, { name, folderId, bytes, when: replace === null ? 'new' : { etag: replace }, modifiedAt: modifiedAt === null ? null : new Date(modifiedAt) });
  }

  async open(actor: MemberActor, begun: Begun): Promise<UploadView> {
    await this.expire(actor);
    await this.contents.expect(actor, begun);
    const objectId = await this.vault.begin(actor, begun.bytes);
    const { name, folderId, bytes, when = 'new', modifiedAt, checksum } = begun;
    const [mode, ifMatch] = typeof when === 'object' ? ['match', when.etag] : [when, null];
    const now = this.clock.now();
    return this.db.run(actor, async () => {
      const [row] = await this.db.query<Row>(
        `insert into file_upload (id, membership_id, object_id, parent_id, name, bytes, mode, if_match, modified_at, checksum, begun_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${columns}`,
        [crypto.randomUUID(), actor.membershipId, objectId, folderId, name, bytes, mode, ifMatch, modifiedAt ?? null, checksum ?? null, now, new Date(now.getTime() + patienceMs)],
      );
      return this.view(actor, must(row, 'internal'));
    });
  }

  list(actor: MemberActor): Promise<{ uploads: UploadView[] }> {
    return this.db.run(actor, async () => {
      const rows = await this.db.query<Row>(
        `select ${columns} from file_upload where membership_id = $1 and entry_id is null and expires_at > $2 order by begun_at`,
        [actor.membershipId, this.clock.now()],
      );
      return { uploads: await inOrder(rows, (row) => this.view(actor, row)) };
    });
  }

  get(actor: MemberActor, id: string): Promise<UploadView> {
    return this.db.run(actor, async () => this.view(actor, await this.find(id)));
  }

  /** One part. Sent twice, or by two tabs, it counts once. */
  async send(actor: MemberActor, id: string, offset: number, part: Buffer, sum?: string): Promise<UploadView> {
    const row = await this.db.run(actor, () => this.find(id));
    if (row.entryId !== null) return this.get(actor, id);
    if (row.received !== offset) throw new AppError('upload_elsewhere', { received: row.received });
    if (part.length !== Math.min(partSize, row.bytes - offset)) throw new AppError('upload_incomplete');
    if (sum !== undefined && sha256(part) !== sum) throw new AppError('checksum_wrong');
    const counted = part.length === 0 || (await this.arrival.take(actor, row.objectId, offset, part, () => this.count(row, part.length)));
    if (!counted) throw new AppError('upload_elsewhere', { received: (await this.get(actor, id)).received });
    if (offset + part.length === row.bytes) await this.finish(actor, row);
    return this.get(actor, id);
  }

  async cancel(actor: MemberActor, id: string): Promise<void> {
    const row = await this.db.run(actor, () => this.find(id));
    if (row.entryId === null) await this.giveUp(actor, [row]);
  }

  /** Gives back what uploads had booked that nobody went on with for a day. */
  async expire(actor: MemberActor): Promise<void> {
    const old = await this.db.run(actor, () => this.db.query<Row>(`select ${columns} from file_upload where expires_at < $1`, [this.clock.now()]));
    await this.giveUp(actor, old);
  }

  private async giveUp(actor: MemberActor, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    await this.db.run(actor, async () => {
      await this.db.query('delete from file_upload where id = any ($1)', [rows.map(({ id }) => id)]);
      await this.vault.discard(rows.map(({ objectId }) => objectId), 'pending');
    });
    for (const { objectId } of rows) {
      this.arrival.forget(objectId);
      // What the store will not give up now goes with the next sweep.
      await this.vault.erase(actor, objectId).catch(() => undefined);
    }
  }

  private async count(row: Row, bytes: number): Promise<boolean> {
    const counted = await this.db.query<{ id: string }>(
      'with change as (update file_upload set received = received + $3, expires_at = $4 where id = $1 and received = $2 and entry_id is null returning id) select id from change',
      [row.id, row.received, bytes, new Date(this.clock.now().getTime() + patienceMs)],
    );
    return counted.length > 0;
  }

  /** The file appears, and the upload says which one it became, in one transaction: asked twice, it is made once. */
  private async finish(actor: MemberActor, row: Row): Promise<void> {
    const { name, folderId, modifiedAt, checksum } = row;
    const when = row.mode === 'match' ? { etag: row.ifMatch ?? '' } : row.mode;
    const stored = await this.arrival.whole(actor, row.objectId, checksumOf(checksum)?.algorithm ?? null);
    const alongside = async (fileId: string): Promise<void> => {
      await this.db.query('update file_upload set entry_id = $2 where id = $1', [row.id, fileId]);
    };
    await this.contents.accept(actor, { name, folderId, when, modifiedAt, checksum, orBeside: row.mode !== 'any', alongside }, stored);
  }

  /** As long as it lives. Its id is told to nobody but the one who began it, and opens nothing that one may not write to. */
  private async find(id: string): Promise<Row> {
    const [row] = await this.db.query<Row>(`select ${columns} from file_upload where id = $1`, [id]);
    const found = must(row, 'not_found');
    await this.tree.folder(found.folderId, 'write');
    if (found.expiresAt < this.clock.now()) throw new AppError('upload_gone');
    return found;
  }

  private async view(actor: MemberActor, row: Row): Promise<UploadView> {
    const { id, name, folderId, bytes, received } = row;
    const file = row.entryId === null ? null : fileRowOf(await this.listing.one(actor, row.entryId));
    return { id, name, folderId, bytes, received, partBytes: partSize, expiresAt: row.expiresAt.toISOString(), file };
  }
}
