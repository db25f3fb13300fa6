import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Where an entry lies as a plain column: behind row security the planner trusts columns with an index, and not what is computed from them. */
export class Place1000000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...place, ...orders]);
  }

  async down(): Promise<void> {
    throw new Error('The drive is not taken back; restore a backup instead');
  }
}

/** The top of the tree has no row; this stands for it. */
const top = `'00000000-0000-0000-0000-000000000000'::uuid`;

const place = [
  `alter table file_entry add column place uuid not null generated always as (coalesce(parent_id, ${top})) stored`,
  'drop index file_entry_name',
  'create unique index file_entry_name on file_entry (fraction_id, place, name_key) where deleted_at is null',
];

const orders = ['sort_key', 'changed_at', 'bytes'].flatMap((key) => [
  `drop index file_entry_by_${key}`,
  `create index file_entry_by_${key} on file_entry (fraction_id, place, kind, ${key}, id) where deleted_at is null`,
]);
