import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Up to where a motion's row says what its text says: whoever was killed before telling it is found out. */
export class TextSeq1000000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'alter table motion add column text_seq bigint not null default 0',
      'update motion m set text_seq = d.head_seq from document d where d.fraction_id = m.fraction_id and d.id = m.document_id',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('What was told is not untold; restore a backup instead');
  }
}
