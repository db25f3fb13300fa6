import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable } from '../tables.js';
import { runAll } from './run-all.js';

/** What operators did with a whole fraction. It outlives the fraction, so it points at nothing, and it is only ever added to. */
export class HostLog1000000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, hostLog);
  }

  async down(): Promise<void> {
    throw new Error('What operators did is not taken back; restore a backup instead');
  }
}

const hostLog = [
  ...globalTable('host_log', [
    'id bigint generated always as identity primary key',
    'at timestamptz not null default now()',
    `act text not null check (act in ('export_begun', 'exported', 'deletion_begun', 'deleted'))`,
    'by_name text not null',
    'fraction_id uuid not null',
    'fraction_name text not null',
    `counts jsonb not null default '{}'`,
  ]),
  'revoke update, delete on host_log from frak_app',
];
