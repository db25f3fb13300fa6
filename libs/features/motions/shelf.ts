import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { FileUses, TrashShelves, type Trashed, type TrashShelf } from '#features/files';
import { TextsService } from '#features/texts';
import { must } from '#kernel';
import { FractionDb } from '#persistence';
import { Motion } from './motion.entity.js';

/** The motions' part of the trash, and the files that adopted versions stand on. */
@Injectable()
export class MotionShelf implements TrashShelf, OnModuleInit {
  constructor(
    private readonly db: FractionDb,
    private readonly texts: TextsService,
    private readonly shelves: TrashShelves,
    private readonly uses: FileUses,
  ) {}

  onModuleInit(): void {
    this.shelves.add('motion', this);
    this.uses.add((fileIds) => this.annexedIn(fileIds));
  }

  async items(): Promise<readonly Trashed[]> {
    const found = await this.db.repo(Motion).find({ where: { deletedAt: Not(IsNull()) }, order: { deletedAt: 'DESC' } });
    return found.map(({ id, title, number, deletedAt, deletedBy }) => ({ id, kind: 'motion', name: title || number || 'Ohne Titel', deletedAt, deletedBy }));
  }

  async restore(id: string): Promise<void> {
    const motion = must(await this.db.repo(Motion).findOneBy({ id, deletedAt: Not(IsNull()) }), 'not_found');
    await this.db.repo(Motion).update({ id }, { deletedAt: null, deletedBy: null });
    await this.texts.thaw(motion.documentId);
  }

  async empty(before: Date): Promise<void> {
    for (const { id, documentId } of await this.db.repo(Motion).findBy({ deletedAt: LessThan(before) })) {
      await this.db.repo(Motion).delete({ id });
      await this.texts.erase(documentId);
    }
  }

  /** Files that a draft or an adopted version carries as an annex. */
  private async annexedIn(fileIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select file_id as id from annex a join motion m on m.id = a.motion_id where file_id = any ($1) and m.deleted_at is null
       union select (each ->> 'fileId')::uuid from motion_version v, jsonb_array_elements(v.annexes) each where (each ->> 'fileId')::uuid = any ($1)`,
      [fileIds],
    );
    return rows.map((row) => row.id);
  }
}
