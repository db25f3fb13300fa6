import { Injectable } from '@nestjs/common';
import { ContentService, type Target } from '#features/files';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import { header, type Visit } from '../door/visit.js';
import { checkPreconditions, seenMark } from '../headers/preconditions.js';
import { announcedChecksum, announcedSize, changedTime } from '../headers/upload.js';
import { Guard } from '../locks/guard.js';
import { DavTree } from '../tree/dav-tree.js';
import { fileId, quoted, type Spot } from '../tree/thing.js';

/** PUT: a new file, or a new version of the one that is there. */
@Injectable()
export class Putting {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly guard: Guard,
    private readonly contents: ContentService,
  ) {}

  async put(visit: Visit): Promise<void> {
    // A part of a file in a PUT would be taken for the whole (RFC 9110, 14.5).
    if (header(visit, 'content-range') !== undefined) throw new Refusal(400);
    const size = announcedSize(visit);
    const { target, isNew } = await this.target(visit, visit.path);
    const file = await this.contents.upload(visit.device.actor, { ...target, content: visit.request, size });
    visit.response.status(isNew ? 201 : 204).set(this.marks(visit, file)).end();
  }

  /** Where content for this path goes, when conditions and locks allow it. */
  target(visit: Visit, path: readonly string[]): Promise<{ target: Target; isNew: boolean }> {
    return this.db.run(visit.device.actor, async () => {
      const spot = await this.tree.at(path);
      const { thing } = spot;
      if (thing?.kind === 'folder') throw new Refusal(405);
      if (!spot.folder) throw new Refusal(409);
      checkPreconditions(visit, thing);
      await this.guard.pass(visit, spot, [[spot, 'thing'], ...(thing ? [] : [[spot, 'names'] as const])]);
      return { target: this.describe(visit, spot), isNew: thing === null };
    });
  }

  /** What a sync client notes about the file it has brought. */
  marks(visit: Visit, file: { readonly etag: string; readonly number: number }): Record<string, string> {
    const etag = quoted(file);
    const accepted: Record<string, string> = changedTime(header(visit, 'x-oc-mtime')) ? { 'X-OC-MTime': 'accepted' } : {};
    return { ETag: etag, 'OC-ETag': etag, 'OC-FileId': fileId(file), ...accepted };
  }

  private describe(visit: Visit, { path, thing, folder }: Spot): Target {
    const name = path.at(-1);
    if (name === undefined || !folder) throw new AppError('not_found');
    const seen = seenMark(visit);
    return {
      name,
      folderId: folder.id,
      when: thing === null ? 'new' : seen === null ? 'any' : { etag: seen },
      modifiedAt: changedTime(header(visit, 'x-oc-mtime')),
      checksum: announcedChecksum(visit),
    };
  }
}
