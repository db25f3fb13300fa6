import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** Texts that branch off another, suggestions written on them, and amendments with the wording they change. */
export class Suggestions1000000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...branches, ...suggestions, ...amendments]);
  }

  async down(): Promise<void> {
    throw new Error('Suggestions are not taken back; restore a backup instead');
  }
}

const branches = [
  ...scopedTable('fraction', {
    name: 'text_branch',
    columns: ['document_id uuid not null', 'base_id uuid not null', 'base_seq bigint not null', 'followed_seq bigint not null', 'follows boolean not null'],
    key: ['document_id'],
    references: [
      ['document_id', 'document', 'id', 'cascade'],
      ['base_id', 'document', 'id', 'cascade'],
    ],
  }),
  'create index text_branch_base on text_branch (fraction_id, base_id)',
];

const suggestions = [
  ...scopedTable('fraction', {
    name: 'suggestion',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'motion_id uuid not null',
      'document_id uuid not null',
      'author_id uuid not null',
      'author_name text not null',
      `state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'withdrawn'))`,
      'at timestamptz not null default now()',
      'announced boolean not null default false',
      'decided_at timestamptz',
      'decided_by text',
      `decisions jsonb not null default '[]'`,
    ],
    key: ['id'],
    unique: [
      { name: 'suggestion_open', columns: 'motion_id, author_id', where: `state = 'open'` },
      { name: 'suggestion_document', columns: 'document_id' },
    ],
    references: [
      ['motion_id', 'motion', 'id', 'cascade'],
      ['document_id', 'document', 'id', 'cascade'],
    ],
  }),
];

const amendments = [
  ...scopedTable('fraction', {
    name: 'amendment',
    columns: [
      'motion_id uuid not null',
      'document_id uuid not null',
      'parent_id uuid',
      'parent_version int',
      'parent_number text',
      'parent_title text not null',
      'base jsonb not null',
    ],
    key: ['motion_id'],
    unique: [{ name: 'amendment_document', columns: 'document_id' }],
    references: [
      ['motion_id', 'motion', 'id', 'cascade'],
      ['document_id', 'document', 'id', 'cascade'],
    ],
  }),
  'alter table intake_entry add column parent_number text',
];
