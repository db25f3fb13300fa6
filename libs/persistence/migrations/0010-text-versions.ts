import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** Versions of a text on its way (the adopted ones are in `motion_version`), and the work that no version holds yet. */
export class TextVersions1000000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...versions, ...work, ...newerEditors]);
  }

  async down(): Promise<void> {
    throw new Error('Versions are not taken back; restore a backup instead');
  }
}

const versions = [
  ...scopedTable('fraction', {
    name: 'text_version',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'motion_id uuid not null',
      'position int generated always as identity',
      'kind text not null',
      'name text',
      'by_name text',
      `writers uuid[] not null default '{}'`,
      'at timestamptz not null default now()',
      'head_seq bigint not null',
      'document jsonb not null',
      'sha256 text not null',
    ],
    key: ['id'],
    references: [['motion_id', 'motion', 'id', 'cascade']],
  }),
  'create index text_version_motion on text_version (fraction_id, motion_id, position desc)',
];

const work = scopedTable('fraction', {
  name: 'text_work',
  columns: ['motion_id uuid not null', 'id uuid not null', 'head_seq bigint not null', `writers uuid[] not null default '{}'`, 'since timestamptz not null'],
  key: ['motion_id'],
  references: [['motion_id', 'motion', 'id', 'cascade']],
});

/**
 * Texts may hold references to points from now on, which an editor that does not know them would delete: it is asked to reload.
 * The owner's statement sees no rows while row security is forced.
 */
const newerEditors = [
  'alter table document no force row level security',
  'update document set schema_version = 2 where schema_version < 2',
  'alter table document force row level security',
];
