import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fencedTable, scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** What is inside the files: whether it was read and pictured, what the scanner said, the index of words, and notes on PDFs. */
export class Contents1000000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...verdicts, ...contents, ...search, ...notes]);
  }

  async down(): Promise<void> {
    throw new Error('What was read from the files is not taken back; restore a backup instead');
  }
}

/** `waiting` and `infected` objects are given to nobody. */
const verdicts = [
  `alter table stored_object add column verdict text not null default 'unchecked' check (verdict in ('unchecked', 'waiting', 'clean', 'infected'))`,
  'alter table stored_object add column finding text',
];

const contents = [
  ...scopedTable('fraction', {
    name: 'file_content',
    columns: [
      'file_id uuid not null',
      'object_id uuid not null',
      `state text not null default 'pending' check (state in ('pending', 'searchable', 'unsearchable'))`,
      'reason text',
      'asked_at timestamptz not null default now()',
      'claimed_until timestamptz',
      'tries int not null default 0',
      'thumbnail_id uuid',
      'picture_id uuid',
      'paper_id uuid',
    ],
    key: ['file_id'],
  }),
  `create index file_content_pending on file_content (fraction_id, asked_at) where state = 'pending'`,
];

const search = [
  'create extension if not exists pg_trgm',
  'create extension if not exists btree_gin',
  ...scopedTable('fraction', { name: 'file_text', columns: ['file_id uuid not null', 'text text not null'], key: ['file_id'] }),
  ...fencedTable({ name: 'content_index', view: 'searchable', columns: ['file_id uuid not null', 'search tsvector not null'], key: ['file_id'] }),
  ...fencedTable({ name: 'content_word', view: 'searchable_word', columns: ['word text not null'], key: ['word'] }),
  'create index content_index_search on content_index using gin (fraction_id, search)',
  'create index content_word_part on content_word using gin (fraction_id, word gin_trgm_ops)',
];

const notes = [
  ...scopedTable('fraction', {
    name: 'pdf_note',
    columns: [
      'id text not null',
      'file_id uuid not null',
      'version int not null',
      'page int not null check (page between 1 and 10000)',
      `kind text not null check (kind in ('highlight', 'ink'))`,
      'shape jsonb not null',
      'shared boolean not null default false',
      'membership_id uuid not null',
      'author text not null',
      'made_at timestamptz not null',
    ],
    key: ['id'],
    references: [
      ['file_id', 'file_entry', 'id', 'cascade'],
      ['membership_id', 'membership', 'id', 'cascade'],
    ],
  }),
  'create index pdf_note_file on pdf_note (fraction_id, file_id, page)',
];
