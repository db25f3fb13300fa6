import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { FileRow, fileRoutes } from '#contracts';
import { FractionsService } from '#features/membership';
import { AppError, must, type MemberActor } from '#kernel';
import { FractionDb, literally, within } from '#persistence';
import type { Entry, FileContent } from './tree/entry.entity.js';
import { mayContribute, mayWrite, readable, viewing } from './files.policy.js';
import { fileRowOf, folderRowOf, listedColumns, type Listed } from './listing/listing.rows.js';
import { ListingService, type PageRequest } from './listing/listing.service.js';
import { nameKey } from './tree/names.js';
import { Tree } from './tree/tree.js';

type Listing = z.input<typeof fileRoutes.list.result>;
type One = z.input<typeof fileRoutes.get.result>;

/** What other rooms keep of a file, such as an annex of a motion. */
export interface FileReference extends Pick<FileContent, 'objectId' | 'type' | 'bytes' | 'sha256'> {
  readonly id: string;
  readonly name: string;
}

/** Looks into the fraction's files. */
@Injectable()
export class FilesService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly listing: ListingService,
    private readonly fractions: FractionsService,
  ) {}

  list(actor: MemberActor, folderId: string | null, request: PageRequest = { sort: 'name', down: false, limit: 200 }): Promise<Listing> {
    return this.db.run(actor, async () => {
      const { usedBytes, quotaBytes } = await this.fractions.current();
      const { rows, next } = await this.listing.page(actor, folderId, request);
      const folder = folderId === null ? null : await this.listing.one(actor, folderId);
      return {
        path: folderId === null ? [] : await this.tree.path(folderId),
        folder: folder && folderRowOf(folder),
        folders: rows.filter((each) => each.kind === 'folder').map(folderRowOf),
        files: rows.filter((each) => each.kind === 'file').map(fileRowOf),
        circles: await this.listing.circles([...rows, ...(folder ? [folder] : [])].map((each) => each.circleId)),
        next,
        usedBytes,
        quotaBytes,
        may: { write: mayContribute(actor.role) && (folder?.mayChange ?? mayWrite(actor.role)) },
      };
    });
  }

  one(actor: MemberActor, fileId: string): Promise<One> {
    return this.db.run(actor, async () => {
      const row = await this.listing.one(actor, fileId);
      return { file: fileRowOf(row), path: row.parentId === null ? [] : await this.tree.path(row.parentId), circles: await this.listing.circles([row.circleId]) };
    });
  }

  /** A file of the open fraction that is not in the trash; asks for no right: the room that keeps it answers for that. */
  async reference(fileId: string): Promise<FileReference> {
    return referenceOf(await this.tree.known(fileId));
  }

  /** A file that may go along with something the whole fraction sees; asked in the eyes of the open transaction's actor. */
  async attachable(fileId: string): Promise<FileReference> {
    const entry = await this.tree.find('file', fileId);
    if (entry.everyone === 'none') throw new AppError(entry.nonPublic ? 'non_public' : 'restricted', { name: entry.name });
    return referenceOf(entry);
  }

  /** The files changed last, newest first. */
  recent(actor: MemberActor, limit: number): Promise<FileRow[]> {
    return this.rows(actor, 'true', [limit]);
  }

  /** Files whose name contains `words`, newest first. */
  searchByName(actor: MemberActor, words: string, limit: number): Promise<FileRow[]> {
    return this.rows(actor, `e.name_key like '%' || $6 || '%' and ${within('e', 7)}`, [limit, literally(nameKey(words.trim())), actor.fractionId]);
  }

  private rows(actor: MemberActor, where: string, parameters: readonly unknown[]): Promise<FileRow[]> {
    return this.db.run(actor, async () => {
      const found = await this.db.query<Listed>(
        `select ${listedColumns(1)} from file_entry e where e.kind = 'file' and e.deleted_at is null and ${readable('e', 1)} and ${where} order by e.changed_at desc limit $5`,
        [...viewing(this.tree.viewer), ...parameters],
      );
      return found.map(fileRowOf);
    });
  }
}

function referenceOf(entry: Entry): FileReference {
  const { objectId, type, bytes, sha256 } = must(entry.content, 'not_found');
  return { id: entry.id, name: entry.name, objectId, type, bytes, sha256 };
}
