import { Injectable } from '@nestjs/common';
import { Clock, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import type { Entry, FileContent } from '../tree/entry.entity.js';
import { Thinning } from './thinning.js';
import { Vault } from '../vault/index.js';

export interface FormerVersion extends FileContent {
  readonly number: number;
  readonly madeAt: Date;
  readonly madeBy: string;
}

const columns = `number, object_id as "objectId", type, bytes::float8 as bytes, sha256, checksum, modified_at as "modifiedAt", made_at as "madeAt", made_by as "madeBy"`;

/** The former contents of files, inside the open transaction. Each holds its object in the vault. */
@Injectable()
export class Versions {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly thinning: Thinning,
    private readonly clock: Clock,
  ) {}

  /** Keeps what a file holds now, before it gets something else. Empty content is none: many programs first make an empty file. */
  async keep(file: Entry): Promise<void> {
    const content = must(file.content, 'not_found');
    if (content.bytes === 0) return this.vault.release([content.objectId]);
    await this.db.query(
      `insert into file_version (entry_id, number, object_id, type, bytes, sha256, checksum, modified_at, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [file.id, file.version, content.objectId, content.type, content.bytes, content.sha256, content.checksum, content.modifiedAt, file.changedAt, file.changedBy],
    );
    await this.thin(file.id);
  }

  /** Newest first, without the present one. */
  of(fileId: string): Promise<FormerVersion[]> {
    return this.db.query<FormerVersion>(`select ${columns} from file_version where entry_id = $1 order by number desc`, [fileId]);
  }

  async find(fileId: string, number: number): Promise<FormerVersion> {
    const [found] = await this.db.query<FormerVersion>(`select ${columns} from file_version where entry_id = $1 and number = $2`, [fileId, number]);
    return must(found, 'not_found');
  }

  /** Makes a former content the newest version; nothing is lost by it. */
  async bringBack(actor: MemberActor, file: Entry, number: number): Promise<void> {
    const former = await this.find(file.id, number);
    await this.vault.hold(former.objectId);
    await this.keep(file);
    file.hold(former);
    file.version += 1;
    file.changed(actor, this.clock.now());
  }

  /** Objects of all versions of these entries, once for each that holds it. */
  async objectsOf(entryIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('select object_id as id from file_version where entry_id = any ($1)', [entryIds]);
    return rows.map((row) => row.id);
  }

  private async thin(fileId: string): Promise<void> {
    const numbers = this.thinning.superfluous(await this.of(fileId), this.clock.now());
    if (numbers.length === 0) return;
    const gone = await this.db.query<{ object_id: string }>(
      'with gone as (delete from file_version where entry_id = $1 and number = any ($2) returning object_id) select object_id from gone',
      [fileId, numbers],
    );
    await this.vault.release(gone.map((row) => row.object_id));
  }
}
