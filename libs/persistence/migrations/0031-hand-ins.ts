import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Uploads part by part also for people outside, who have no seat: theirs stand on the link of the drop box. */
export class HandIns1000000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `alter table file_upload
         alter column membership_id drop not null,
         add column link_id uuid,
         add column sender text,
         add column stored_as text,
         add column sha256 text,
         add foreign key (fraction_id, link_id) references outside_link (fraction_id, id) on delete cascade,
         add check (num_nonnulls(membership_id, link_id) = 1)`,
      'create index file_upload_link on file_upload (fraction_id, link_id) where link_id is not null',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('What was handed in is not taken back; restore a backup instead');
  }
}
