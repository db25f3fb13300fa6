import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** What programs do while they save: files of their own beside the real one, and the real one put aside for a moment. */
export class Saving1000000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...authors, ...aside]);
  }

  async down(): Promise<void> {
    throw new Error('How files were saved is not taken back; restore a backup instead');
  }
}

/** No key: the seat may end while the file stays, and the seat that has gone opens nothing. */
const authors = ['alter table file_entry add column sole_author uuid'];

const aside = scopedTable('fraction', {
  name: 'dav_aside',
  columns: ['entry_id uuid not null', 'name text not null', 'membership_id uuid not null', 'at timestamptz not null'],
  key: ['entry_id'],
  references: [
    ['entry_id', 'file_entry', 'id', 'cascade'],
    ['membership_id', 'membership', 'id', 'cascade'],
  ],
});
