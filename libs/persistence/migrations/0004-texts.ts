import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable, secured } from '../tables.js';
import { runAll } from './run-all.js';

/**
 * The co-editing engine's tables, written here once more because a migration never changes: the engine's own
 * `collabTables` is compared with the result by a test.
 */
export class Texts1000000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...documents, ...secured('fraction', 'document'), ...secured('fraction', 'document_update'), ...tickets]);
  }

  async down(): Promise<void> {
    throw new Error('Texts are not taken back; restore a backup instead');
  }
}
const tickets = globalTable('collab_ticket', [
  'token_hash text primary key',
  'fraction_id uuid not null references fraction',
  'document_id uuid not null',
  'session_id uuid not null references session on delete cascade',
  'expires_at timestamptz not null',
]);

const fractionId = `fraction_id uuid not null default nullif(current_setting('app.fraction_id', true), '')::uuid`;

const documents = [
  `create table document (
    ${fractionId},
    id uuid not null,
    state text not null default 'draft' check (state in ('draft', 'frozen')),
    epoch int not null default 1,
    schema_version int not null,
    head_seq bigint not null default 0,
    acl_version int not null default 1,
    snapshot bytea,
    snapshot_seq bigint not null default 0,
    barred bigint[] not null default '{}',
    created_at timestamptz not null default now(),
    primary key (fraction_id, id)
  ) with (fillfactor = 70)`,
  `create table document_update (
    ${fractionId},
    document_id uuid not null,
    seq bigint not null,
    epoch int not null,
    person_id uuid,
    data bytea not null,
    created_at timestamptz not null default now(),
    primary key (fraction_id, document_id, seq),
    foreign key (fraction_id, document_id) references document (fraction_id, id) on delete cascade
  )`,
];
