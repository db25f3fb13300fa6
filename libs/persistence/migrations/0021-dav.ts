import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable, scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** Programs on people's devices: their passwords, and what the WebDAV door keeps beside the files. */
export class Dav1000000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...devices, ...beside, ...uploads]);
  }

  async down(): Promise<void> {
    throw new Error('Devices are not taken back; restore a backup instead');
  }
}

/** Both stand on the seat: with it goes every device, in the same statement. */
const seat = 'foreign key (person_id, fraction_id) references seat on delete cascade';

const devices = [
  ...globalTable('app_password', [
    'id uuid primary key default gen_random_uuid()',
    'person_id uuid not null',
    'fraction_id uuid not null',
    'name text not null',
    'secret_hash text not null unique',
    'read_only boolean not null',
    'created_at timestamptz not null',
    'last_used_at timestamptz',
    seat,
  ]),
  'create index app_password_person on app_password (person_id, fraction_id)',
  ...globalTable('login_flow', [
    'login_hash text primary key',
    'poll_hash text not null unique',
    'program text not null',
    'expires_at timestamptz not null',
    'person_id uuid',
    'fraction_id uuid',
    'name text',
    'read_only boolean not null default false',
    seat,
  ]),
];

const entry = ['entry_id', 'file_entry', 'id', 'cascade'] as const;

const beside = [
  ...scopedTable('fraction', {
    name: 'dav_lock',
    columns: [
      'token uuid not null default gen_random_uuid()',
      // Null: the top of the tree.
      'entry_id uuid',
      'deep boolean not null',
      'exclusive boolean not null',
      'owner text not null',
      'person_id uuid not null',
      'expires_at timestamptz not null',
    ],
    key: ['token'],
    references: [entry],
  }),
  'create index dav_lock_entry on dav_lock (fraction_id, entry_id)',
  ...scopedTable('fraction', {
    name: 'dav_property',
    columns: ['entry_id uuid not null', 'namespace text not null', 'name text not null', 'value text not null'],
    key: ['entry_id', 'namespace', 'name'],
    references: [entry],
  }),
];

const uploads = [
  ...scopedTable('fraction', {
    name: 'dav_upload',
    columns: ['id uuid not null default gen_random_uuid()', 'person_id uuid not null', 'name text not null', 'created_at timestamptz not null'],
    key: ['id'],
    unique: [{ name: 'dav_upload_name', columns: 'person_id, name' }],
  }),
  ...scopedTable('fraction', {
    name: 'dav_upload_part',
    columns: ['upload_id uuid not null', 'name text not null', 'object_id uuid not null', 'bytes bigint not null'],
    key: ['upload_id', 'name'],
    references: [
      ['upload_id', 'dav_upload', 'id', 'cascade'],
      ['object_id', 'stored_object', 'id'],
    ],
  }),
];
