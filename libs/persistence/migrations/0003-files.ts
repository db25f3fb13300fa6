import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** A fraction's keys, its encrypted objects, and the tree of its folders and files. */
export class Files1000000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...vault, ...tree]);
  }

  async down(): Promise<void> {
    throw new Error('Files are not taken back; restore a backup instead');
  }
}

const vault = [
  ...scopedTable('fraction', {
    name: 'fraction_key',
    columns: ['generation int not null', 'wrapped bytea not null', 'created_at timestamptz not null default now()'],
    key: ['generation'],
  }),
  ...scopedTable('fraction', {
    name: 'stored_object',
    columns: [
      'id uuid not null',
      `state text not null default 'pending' check (state in ('pending', 'visible', 'removed'))`,
      'bytes bigint not null check (bytes >= 0)',
      'sha256 text',
      'holders int not null default 0',
      'counted boolean not null',
      'key_generation int not null',
      'sealed_key bytea not null',
      'created_at timestamptz not null default now()',
    ],
    key: ['id'],
    references: [['key_generation', 'fraction_key', 'generation']],
  }),
  `create index stored_object_unsettled on stored_object (fraction_id, state) where state <> 'visible'`,
];

/** The top of the tree has no row; this stands for it where a key needs a value. */
const top = `'00000000-0000-0000-0000-000000000000'::uuid`;

const tree = [
  ...scopedTable('fraction', {
    name: 'file_entry',
    columns: [
      'id uuid not null default gen_random_uuid()',
      `kind text not null check (kind in ('file', 'folder'))`,
      'parent_id uuid',
      'name text not null',
      'name_key text not null',
      'object_id uuid',
      'type text',
      'bytes bigint',
      'sha256 text',
      'changed_at timestamptz not null',
      'changed_by text not null',
      'deleted_at timestamptz',
      'deleted_by text',
      'trashed_with uuid',
      `check ((kind = 'file') = (object_id is not null and type is not null and bytes is not null and sha256 is not null))`,
      'check ((deleted_at is null) = (trashed_with is null))',
    ],
    key: ['id'],
    unique: [{ name: 'file_entry_name', columns: `coalesce(parent_id, ${top}), name_key`, where: 'deleted_at is null' }],
    references: [
      ['parent_id', 'file_entry', 'id', 'cascade'],
      ['object_id', 'stored_object', 'id'],
    ],
  }),
  'create index file_entry_parent on file_entry (fraction_id, parent_id)',
  'create index file_entry_recent on file_entry (fraction_id, changed_at desc) where deleted_at is null',
  'create index file_entry_trash on file_entry (fraction_id, deleted_at) where deleted_at is not null',
];
