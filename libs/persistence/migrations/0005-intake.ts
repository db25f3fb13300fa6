import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** The council office's intake: what was filed, as it arrived. The key makes a second arrival of the same filing impossible. */
export class Intake1000000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...entries, ...parts]);
  }

  async down(): Promise<void> {
    throw new Error('The intake is not taken back; restore a backup instead');
  }
}

const entries = [
  ...scopedTable('council', {
    name: 'intake_entry',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'key text not null',
      'from_fraction_id uuid not null references fraction',
      'motion_id uuid not null',
      'fraction_name text not null',
      'fraction_colour text not null',
      `state text not null default 'new'`,
      'kind text not null',
      'title text not null',
      'own_number text',
      'council_number text',
      'body_id uuid not null references body',
      'meeting_id uuid references meeting',
      'agenda_item text',
      'result text',
      'version int not null',
      'filed_by text not null',
      'filed_at timestamptz not null',
      'received_at timestamptz not null default now()',
      'opened_at timestamptz',
      'signatories jsonb not null',
      'resolution text not null',
      'html text not null',
      'pdf_sha256 text not null',
      'return_reason text',
      'decided_by text',
      'revision int not null default 1',
    ],
    key: ['id'],
    unique: [
      { name: 'intake_key', columns: 'key' },
      { name: 'intake_number', columns: 'council_number', where: 'council_number is not null' },
    ],
  }),
];

const parts = [
  ...scopedTable('council', {
    name: 'intake_part',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'entry_id uuid not null',
      'position int not null',
      'name text not null',
      'type text not null',
      'bytes bigint not null',
      'sha256 text not null',
      'sealed_key bytea not null',
    ],
    key: ['id'],
    references: [['entry_id', 'intake_entry', 'id', 'cascade']],
  }),
];
