import { Injectable } from '@nestjs/common';
import { Vault, type Stored } from '#features/files';
import { Events } from '#kernel';
import { FractionDb } from '#persistence';
import type { UnreadableReason } from '#contracts';
import { ContentsRead } from './contents.events.js';
import type { Pending } from './content.rows.js';

/** What came of reading a file. Made objects are stored already and not kept yet. */
export interface Findings {
  readonly text: string | null;
  readonly reason: UnreadableReason | null;
  readonly thumbnail: Stored | null;
  readonly picture: Stored | null;
  readonly paper: Stored | null;
}

/** A file, and what came of reading it. */
export interface Looked {
  readonly file: Pending;
  readonly found: Findings;
}

interface Made {
  readonly thumbnail_id: string | null;
  readonly picture_id: string | null;
  readonly paper_id: string | null;
}

interface Former extends Made {
  readonly file_id: string;
  readonly object_id: string;
}

export const madeIn = ({ thumbnail, picture, paper }: Findings): Stored[] => [thumbnail, picture, paper].filter((stored) => stored !== null);

const objectsIn = (rows: readonly Made[]): string[] => rows.flatMap(({ thumbnail_id, picture_id, paper_id }) => [thumbnail_id, picture_id, paper_id].filter((id) => id !== null));

/** Writes down what is in a file, and lets go of it, inside the open transaction. */
@Injectable()
export class FindingsBook {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly events: Events,
  ) {}

  /** Those whose file has other content by now come back: of them nothing is written, and what was made is the caller's to forget. */
  async write(looked: readonly Looked[]): Promise<Looked[]> {
    const former = await this.former(looked);
    const present = looked.filter(({ file }) => former.get(file.fileId)?.object_id === file.objectId);
    for (const { found } of present) for (const stored of madeIn(found)) await this.vault.keep(stored);
    await this.enter(present);
    await this.vault.release(objectsIn(present.flatMap(({ file }) => former.get(file.fileId) ?? [])));
    await this.events.emit(new ContentsRead(present.map(({ file, found }) => ({ fileId: file.fileId, text: found.text }))));
    return looked.filter((each) => !present.includes(each));
  }

  async remove(fileIds: readonly string[]): Promise<void> {
    const gone = await this.db.query<Made>(
      'with gone as (delete from file_content where file_id = any ($1) returning thumbnail_id, picture_id, paper_id) select * from gone',
      [fileIds],
    );
    await this.vault.release(objectsIn(gone));
  }

  /** Held until the transaction ends, in one order for all. */
  private async former(looked: readonly Looked[]): Promise<Map<string, Former>> {
    const rows = await this.db.query<Former>(
      'select file_id, object_id, thumbnail_id, picture_id, paper_id from file_content where file_id = any ($1) order by file_id for update',
      [looked.map(({ file }) => file.fileId)],
    );
    return new Map(rows.map((row) => [row.file_id, row]));
  }

  private async enter(looked: readonly Looked[]): Promise<void> {
    if (looked.length === 0) return;
    const column = (of: (found: Findings) => string | null): (string | null)[] => looked.map(({ found }) => of(found));
    await this.db.query(
      `update file_content c set state = n.state, reason = n.reason, thumbnail_id = n.thumbnail_id, picture_id = n.picture_id, paper_id = n.paper_id, claimed_until = null
       from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[]) n(file_id, state, reason, thumbnail_id, picture_id, paper_id) where c.file_id = n.file_id`,
      [
        looked.map(({ file }) => file.fileId),
        column(({ text }) => (text === null ? 'unsearchable' : 'searchable')),
        column(({ reason }) => reason),
        column(({ thumbnail }) => thumbnail?.objectId ?? null),
        column(({ picture }) => picture?.objectId ?? null),
        column(({ paper }) => paper?.objectId ?? null),
      ],
    );
  }
}
