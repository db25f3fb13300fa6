import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable, scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** Links to people outside: whom, what, until when, and what became of them. */
export class Outside1000000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...links, ...doors]);
  }

  async down(): Promise<void> {
    throw new Error('Links are not taken back; restore a backup instead');
  }
}

const links = [
  ...scopedTable('fraction', {
    name: 'outside_link',
    columns: [
      'id uuid not null default gen_random_uuid()',
      `kind text not null check (kind in ('read', 'drop'))`,
      'entry_id uuid not null',
      'email text',
      'title text',
      'created_by text not null',
      'created_at timestamptz not null',
      'expires_at timestamptz not null',
      'revoked_at timestamptz',
      'uses int not null default 0',
      'used_bytes bigint not null default 0',
      'last_used_at timestamptz',
      'most_files int',
      'most_bytes bigint',
      `check ((kind = 'read') = (email is not null)), check ((kind = 'drop') = (title is not null and most_files is not null and most_bytes is not null))`,
    ],
    key: ['id'],
    references: [['entry_id', 'file_entry', 'id', 'cascade']],
  }),
  'create index outside_link_entry on outside_link (fraction_id, entry_id)',
  ...scopedTable('fraction', {
    name: 'outside_act',
    columns: ['link_id uuid not null', 'position bigint generated always as identity', 'act text not null', 'name text not null', 'at timestamptz not null'],
    key: ['link_id', 'position'],
    references: [['link_id', 'outside_link', 'id', 'cascade']],
  }),
];

/** The directory says which fraction a token belongs to; PINs and sessions of people who have no account. */
const doors = [
  ...globalTable('outside_door', [
    'token_hash text primary key',
    'fraction_id uuid not null references fraction on delete cascade',
    'link_id uuid not null',
    'email text',
    'expires_at timestamptz not null',
  ]),
  'create index outside_door_link on outside_door (link_id)',
  ...globalTable('outside_pin', ['link_id uuid primary key', 'pin_hash text not null', 'tries int not null default 0', 'expires_at timestamptz not null']),
  ...globalTable('outside_session', ['token_hash text primary key', 'email text not null', 'expires_at timestamptz not null']),
];
