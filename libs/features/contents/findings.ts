import { Injectable } from '@nestjs/common';
import { Vault, type Stored } from '#features/files';
import { Events } from '#kernel';
import { FractionDb } from '#persistence';
import type { UnreadableReason } from '#contracts';
import { ContentRead } from './contents.events.js';
import type { Pending } from './content.rows.js';

/** What came of reading a file. Made objects are stored already and not kept yet. */
export interface Findings {
  readonly text: string | null;
  readonly reason: UnreadableReason | null;
  readonly thumbnail: Stored | null;
  readonly picture: Stored | null;
  readonly paper: Stored | null;
}

interface Made {
  readonly thumbnail_id: string | null;
  readonly picture_id: string | null;
  readonly paper_id: string | null;
}

const objectsIn = (rows: readonly Made[]): string[] => rows.flatMap(({ thumbnail_id, picture_id, paper_id }) => [thumbnail_id, picture_id, paper_id].filter((id) => id !== null));

/** Writes down what is in a file, and lets go of it, inside the open transaction. */
@Injectable()
export class FindingsBook {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly events: Events,
  ) {}

  /** False when the file has other content by now: then nothing is written and the made objects are the caller's to forget. */
  async write({ fileId, objectId }: Pending, found: Findings): Promise<boolean> {
    const made = { thumbnail: found.thumbnail?.objectId ?? null, picture: found.picture?.objectId ?? null, paper: found.paper?.objectId ?? null };
    const [former] = await this.db.query<Made>('select thumbnail_id, picture_id, paper_id from file_content where file_id = $1 and object_id = $2 for update', [fileId, objectId]);
    if (!former) return false;
    for (const stored of [found.thumbnail, found.picture, found.paper]) if (stored) await this.vault.keep(stored);
    await this.db.query(
      `update file_content set state = $2, reason = $3, thumbnail_id = $4, picture_id = $5, paper_id = $6, claimed_until = null where file_id = $1`,
      [fileId, found.text === null ? 'unsearchable' : 'searchable', found.reason, made.thumbnail, made.picture, made.paper],
    );
    await this.vault.release(objectsIn([former]));
    await this.events.emit(new ContentRead(fileId, found.text));
    return true;
  }

  async remove(fileIds: readonly string[]): Promise<void> {
    const gone = await this.db.query<Made>(
      'with gone as (delete from file_content where file_id = any ($1) returning thumbnail_id, picture_id, paper_id) select * from gone',
      [fileIds],
    );
    await this.vault.release(objectsIn(gone));
  }
}
