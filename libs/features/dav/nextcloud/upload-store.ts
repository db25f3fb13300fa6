import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Vault, type Stored } from '#features/files';
import { FractionsService } from '#features/membership';
import { AppError, Clock, type FractionActor, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';

export interface Part {
  readonly name: string;
  readonly objectId: string;
  readonly bytes: number;
}

const most = { uploads: 100, parts: 10_000 };
export const keptMs = 24 * 3_600_000;

/** Files that arrive in pieces. Each piece lies encrypted in the vault and is nobody's file until all of them are joined. */
@Injectable()
export class UploadStore {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly fractions: FractionsService,
    private readonly clock: Clock,
  ) {}

  async begin(actor: MemberActor, name: string): Promise<void> {
    await this.db.run(actor, async () => {
      const [open] = await this.db.query<{ count: number }>('select count(*)::int as count from dav_upload where person_id = $1', [actor.personId]);
      if (open && open.count >= most.uploads) throw new Refusal(507);
      const begun = await this.db.query('insert into dav_upload (person_id, name, created_at) values ($1, $2, $3) on conflict do nothing returning id', [actor.personId, name, this.clock.now()]);
      if (begun.length === 0) throw new Refusal(405);
    });
  }

  /** A piece that comes a second time takes the place of the first. */
  async add(actor: MemberActor, upload: string, name: string, content: Readable, size: number): Promise<void> {
    await this.db.run(actor, () => this.expect(upload, size));
    const stored = await this.vault.store(actor, content, { size });
    await this.db.run(actor, () => this.enter(upload, name, stored)).catch(async (error: unknown) => {
      await this.vault.forget(actor, stored.objectId);
      throw error;
    });
  }

  parts(actor: MemberActor, upload: string): Promise<Part[]> {
    return this.db.run(actor, async () => {
      await this.id(upload);
      return this.db.query<Part>(
        `select p.name, p.object_id as "objectId", p.bytes::float8 as bytes from dav_upload_part p join dav_upload u on u.id = p.upload_id
         where u.person_id = $1 and u.name = $2 order by p.name::numeric`,
        [actor.personId, upload],
      );
    });
  }

  /** The pieces in their order, as one stream. */
  joined(actor: MemberActor, parts: readonly Part[]): Readable {
    const { vault } = this;
    async function* pieces(): AsyncGenerator<Buffer> {
      for (const { objectId, bytes } of parts) if (bytes > 0) for await (const piece of await vault.read(actor, objectId)) yield piece;
    }
    return Readable.from(pieces(), { objectMode: false });
  }

  async removePart(actor: MemberActor, upload: string, name: string): Promise<void> {
    await this.db.run(actor, async () => {
      if (!(await this.takeOut(await this.id(upload), name))) throw new AppError('not_found');
    });
  }

  /** The pieces of a whole that lies in its place are no longer needed: their bytes go at once, or with the next sweep. */
  async remove(actor: MemberActor, upload: string): Promise<void> {
    const gone = await this.db.run(actor, async () => this.discard([await this.id(upload)]));
    for (const objectId of gone) await this.vault.erase(actor, objectId).catch(() => undefined);
  }

  /** What has lain here for a day is given up. */
  async tidy(house: FractionActor): Promise<void> {
    await this.db.run(house, async () => {
      const old = await this.db.query<{ id: string }>('select id from dav_upload where created_at < $1', [new Date(this.clock.now().getTime() - keptMs)]);
      await this.discard(old.map(({ id }) => id));
    });
  }

  private async id(upload: string): Promise<string> {
    const { actor } = this.db;
    const person = actor.kind === 'member' ? actor.personId : null;
    const [row] = await this.db.query<{ id: string }>('select id from dav_upload where person_id = $1 and name = $2', [person, upload]);
    if (!row) throw new AppError('not_found');
    return row.id;
  }

  /** Pieces take nothing from the quota yet; but nobody may bring more of them than would fit. */
  private async expect(upload: string, size: number): Promise<void> {
    const id = await this.id(upload);
    const [held] = await this.db.query<{ count: number; all: number }>(
      `select count(*) filter (where upload_id = $1)::int as count, coalesce(sum(bytes), 0)::float8 as all from dav_upload_part`,
      [id],
    );
    const { usedBytes, quotaBytes } = await this.fractions.current();
    if (usedBytes + (held?.all ?? 0) + size > quotaBytes) throw new AppError('quota_exceeded');
    if ((held?.count ?? 0) >= most.parts) throw new Refusal(507);
  }

  private async enter(upload: string, name: string, stored: Stored): Promise<void> {
    const id = await this.id(upload);
    await this.takeOut(id, name);
    await this.vault.keep(stored);
    await this.db.query('insert into dav_upload_part (upload_id, name, object_id, bytes) values ($1, $2, $3, $4)', [id, name, stored.objectId, stored.bytes]);
  }

  private async takeOut(id: string, name: string): Promise<boolean> {
    const gone = await this.db.query<{ object: string }>(
      'with gone as (delete from dav_upload_part where upload_id = $1 and name = $2 returning object_id as object) select object from gone',
      [id, name],
    );
    await this.vault.release(gone.map(({ object }) => object));
    return gone.length > 0;
  }

  private async discard(ids: readonly string[]): Promise<string[]> {
    const gone = await this.db.query<{ object: string }>(
      'with gone as (delete from dav_upload_part where upload_id = any ($1::uuid[]) returning object_id as object) select object from gone',
      [ids],
    );
    await this.db.query('delete from dav_upload where id = any ($1::uuid[])', [ids]);
    const objects = gone.map(({ object }) => object);
    await this.vault.release(objects);
    return objects;
  }
}
