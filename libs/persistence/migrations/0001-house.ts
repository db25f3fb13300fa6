import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable, scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** Councils, fractions, persons, sessions, memberships. */
export class House1000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...council, ...people, ...fractions, ...membership]);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not taken back; restore a backup instead');
  }
}

const id = 'id uuid primary key default gen_random_uuid()';
const made = 'created_at timestamptz not null default now()';

const council = [
  ...globalTable('council', [id, 'name text not null', 'office_email text not null', `filing_via text not null default 'council_office'`, made]),
  ...globalTable('body', [id, 'council_id uuid not null references council', 'name text not null', 'position int not null default 0']),
  ...globalTable('meeting', [
    id,
    'council_id uuid not null references council',
    'body_id uuid not null references body',
    'name text not null',
    'place text not null',
    'start timestamptz not null',
    'filing_deadline timestamptz',
  ]),
];

const people = [
  ...globalTable('person', [
    id,
    'email text not null unique check (email = lower(email))',
    'name text not null',
    'password_hash text',
    'host_admin boolean not null default false',
    `language text not null default 'de'`,
    `theme text not null default 'system'`,
    `text_size text not null default 'normal'`,
    made,
  ]),
  ...globalTable('clerk', ['person_id uuid not null references person on delete cascade', 'council_id uuid not null references council', 'primary key (person_id, council_id)']),
  ...globalTable('session', [
    id,
    'token_hash text not null unique',
    'person_id uuid not null references person on delete cascade',
    'device text not null',
    made,
    'last_seen_at timestamptz not null default now()',
    'expires_at timestamptz not null',
  ]),
  'create index session_person on session (person_id)',
  ...globalTable('sign_in_attempt', ['id bigint generated always as identity primary key', 'subject text not null', 'at timestamptz not null default now()']),
  'create index sign_in_attempt_subject on sign_in_attempt (subject, at)',
  ...globalTable('outbox_mail', [
    id,
    'key text not null unique',
    'to_address text not null',
    'subject text not null',
    'text text not null',
    `attachments jsonb not null default '[]'`,
    made,
  ]),
];

const fractions = [
  ...globalTable('fraction', [
    id,
    'council_id uuid not null references council',
    'name text not null',
    'short_name text not null',
    'colour text not null',
    'quota_bytes bigint not null',
    'used_bytes bigint not null default 0 check (used_bytes >= 0)',
    `settings jsonb not null default '{}'`,
    made,
  ]),
  ...globalTable('seat', ['person_id uuid not null references person on delete cascade', 'fraction_id uuid not null references fraction', 'primary key (person_id, fraction_id)']),
  ...globalTable('invitation_link', ['token_hash text primary key', 'fraction_id uuid not null references fraction', 'expires_at timestamptz not null']),
  ...globalTable('filing_link', ['token_hash text primary key', 'council_id uuid not null references council', 'entry_id uuid not null', 'expires_at timestamptz not null']),
];

const membership = [
  ...scopedTable('fraction', {
    name: 'membership',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'person_id uuid not null references person',
      'role text not null',
      'since timestamptz not null default now()',
      'ends_at timestamptz',
    ],
    key: ['id'],
    unique: [{ name: 'membership_person', columns: 'person_id' }],
  }),
  ...scopedTable('fraction', {
    name: 'invitation',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'token_hash text not null',
      'email text not null',
      'role text not null',
      'ends_at timestamptz',
      'expires_at timestamptz not null',
      'accepted_at timestamptz',
      'revoked_at timestamptz',
      'invited_by text not null',
      made,
    ],
    key: ['id'],
    unique: [{ name: 'invitation_token', columns: 'token_hash' }],
  }),
];
