import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

const id = 'id uuid not null default gen_random_uuid()';

/** Motions with their consents, steps, versions, annexes, shares, filings; and the notices about them. */
export class Motions1000000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...motion, ...slip, ...filing, ...notices]);
  }

  async down(): Promise<void> {
    throw new Error('Motions are not taken back; restore a backup instead');
  }
}

const motion = [
  ...scopedTable('fraction', {
    name: 'motion',
    columns: [
      id,
      'document_id uuid not null',
      'kind text not null',
      'title text not null',
      `state text not null default 'draft'`,
      'number text',
      'council_number text',
      'body_id uuid references body',
      'meeting_id uuid references meeting',
      'agenda_item text',
      'result text',
      'responsible_id uuid',
      'created_by uuid',
      `text text not null default ''`,
      'created_at timestamptz not null default now()',
      'changed_at timestamptz not null default now()',
      'deleted_at timestamptz',
      'deleted_by text',
      'revision int not null default 1',
      `search tsvector generated always as (setweight(to_tsvector('german', title), 'A') || setweight(to_tsvector('german', coalesce(number, '')), 'A') || to_tsvector('german', left(text, 200000))) stored`,
    ],
    key: ['id'],
    unique: [{ name: 'motion_number', columns: 'kind, number', where: 'number is not null and deleted_at is null' }],
  }),
  'create index motion_changed on motion (fraction_id, changed_at desc) where deleted_at is null',
  'create index motion_search on motion using gin (search)',
  ...scopedTable('fraction', {
    name: 'motion_number_series',
    columns: ['kind text not null', 'year int not null', 'last int not null default 0'],
    key: ['kind', 'year'],
  }),
];

const slip = [
  ...scopedTable('fraction', {
    name: 'consent',
    columns: ['motion_id uuid not null', 'person_id uuid not null', 'verdict text not null', 'word text', 'head_seq bigint not null', 'at timestamptz not null default now()'],
    key: ['motion_id', 'person_id'],
    references: [['motion_id', 'motion', 'id', 'cascade']],
  }),
  ...scopedTable('fraction', {
    name: 'motion_step',
    columns: [
      id,
      'motion_id uuid not null',
      'position int generated always as identity',
      'state text not null',
      'by_name text not null',
      'by_person uuid',
      'note text',
      'version int',
      'sha256 text',
      'at timestamptz not null default now()',
    ],
    key: ['id'],
    references: [['motion_id', 'motion', 'id', 'cascade']],
  }),
  'create index motion_step_motion on motion_step (fraction_id, motion_id, position)',
  ...scopedTable('fraction', {
    name: 'motion_version',
    columns: [
      'motion_id uuid not null',
      'version int not null',
      'by_name text not null',
      'at timestamptz not null default now()',
      'document jsonb not null',
      'yjs_state bytea not null',
      'sha256 text not null',
      'pdf_object uuid not null',
      'pdf_sha256 text not null',
      `annexes jsonb not null default '[]'`,
    ],
    key: ['motion_id', 'version'],
    references: [['motion_id', 'motion', 'id', 'cascade']],
  }),
  ...scopedTable('fraction', {
    name: 'annex',
    columns: [id, 'motion_id uuid not null', 'file_id uuid not null', 'position int not null default 0'],
    key: ['id'],
    unique: [{ name: 'annex_file', columns: 'motion_id, file_id' }],
    references: [['motion_id', 'motion', 'id', 'cascade']],
  }),
  ...scopedTable('fraction', {
    name: 'motion_share',
    columns: ['motion_id uuid not null', 'membership_id uuid not null', 'until timestamptz', 'by_name text not null', 'at timestamptz not null default now()'],
    key: ['motion_id', 'membership_id'],
    references: [
      ['motion_id', 'motion', 'id', 'cascade'],
      ['membership_id', 'membership', 'id', 'cascade'],
    ],
  }),
];

const filing = [
  ...scopedTable('fraction', {
    name: 'filing',
    columns: [
      id,
      'motion_id uuid not null',
      'version int not null',
      'key text not null',
      'state text not null',
      'via text not null',
      'target text not null',
      'council_id uuid not null',
      'pdf_sha256 text not null',
      'filed_by text not null',
      'filed_at timestamptz not null default now()',
      'delivered_at timestamptz',
      'confirmed_at timestamptz',
      'council_number text',
      'return_reason text',
      'reference text',
      'attempts int not null default 0',
      'last_error text',
    ],
    key: ['id'],
    unique: [
      { name: 'filing_key', columns: 'key' },
      { name: 'filing_version', columns: 'motion_id, version' },
    ],
    references: [['motion_id, version', 'motion_version', 'motion_id, version']],
  }),
];

const notices = [
  ...scopedTable('fraction', {
    name: 'notification',
    columns: [
      id,
      'person_id uuid not null',
      'kind text not null',
      `params jsonb not null default '{}'`,
      'motion_id uuid',
      'at timestamptz not null default now()',
      'seen_at timestamptz',
    ],
    key: ['id'],
  }),
  'create index notification_person on notification (fraction_id, person_id, at desc)',
];
