import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** What the council office puts on an agenda is read by all fractions of the council, and amended by them. */
export class Agenda1000000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...agenda, ...arrivals]);
  }

  async down(): Promise<void> {
    throw new Error('The agenda is not taken back; restore a backup instead');
  }
}

const agenda = [
  ...scopedTable('council', {
    name: 'agenda_paper',
    columns: [
      'id uuid not null',
      'meeting_id uuid not null references meeting',
      'from_fraction_id uuid not null references fraction',
      'fraction_name text not null',
      'kind text not null',
      'title text not null',
      'number text',
      'agenda_item text',
      'result text',
      'document jsonb not null',
      'html text not null',
      'at timestamptz not null',
    ],
    key: ['id'],
    references: [['id', 'intake_entry', 'id', 'cascade']],
  }),
  'create index agenda_paper_meeting on agenda_paper (council_id, meeting_id)',
];

/** Filings that arrived before have no text that could be amended: they keep null and are not put up for it. */
const arrivals = ['alter table intake_entry add column document jsonb'];
