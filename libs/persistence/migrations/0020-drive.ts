import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** The shared drive: who sees what, versions, resumable uploads, and marks that reach the top when anything below changes. */
export class Drive1000000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...entries, ...rights, ...versions, ...parts, ...uploads]);
  }

  async down(): Promise<void> {
    throw new Error('The drive is not taken back; restore a backup instead');
  }
}

/** The top of the tree has no row; this stands for it where a key needs a value. */
const top = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * Sorts as people do, byte by byte and thus alike on every server: umlauts beside their vowels, "Anlage 2" before
 * "Anlage 10". `name_key` is lower case already.
 */
const letters = `translate(replace(name_key, 'ß', 'ss'), 'äàáâãåăąāçćčďđéèêëęěēíìîïīłñńňöòóôõøőōřśšşťţüùúûůűūýÿžźż', 'aaaaaaaaacccddeeeeeeeiiiiilnnnoooooooorsssttuuuuuuuyyzzz')`;
const sortKey = String.raw`regexp_replace(regexp_replace(${letters}, '(\d+)', '0000000000\1', 'g'), '0*(\d{10,})(?!\d)', '\1', 'g')`;

const entries = [
  `alter table file_entry
     add column number bigint not null default (random() * 281474976710655)::bigint,
     add column etag text not null default replace(gen_random_uuid()::text, '-', ''),
     add column modified_at timestamptz,
     add column checksum text,
     add column version int not null default 1,
     add column everyone text not null default 'write' check (everyone in ('none', 'read', 'write')),
     add column non_public boolean not null default false,
     add column circle_id uuid,
     add column sort_key text collate "C" generated always as (${sortKey}) stored`,
  `alter table file_entry add check (circle_id is not null or (everyone = 'write' and not non_public)), add check (not non_public or everyone = 'none')`,
  'create unique index file_entry_number on file_entry (fraction_id, number)',
  'create index file_entry_circle on file_entry (fraction_id, circle_id) where circle_id is not null',
  ...['sort_key', 'changed_at', 'bytes'].map(
    (key) => `create index file_entry_by_${key} on file_entry (fraction_id, (coalesce(parent_id, ${top})), kind, ${key}, id) where deleted_at is null`,
  ),
  ...scopedTable('fraction', {
    name: 'file_top',
    columns: ['sole boolean not null default true check (sole)', `etag text not null`, 'number bigint not null default (random() * 281474976710655)::bigint'],
    key: ['sole'],
  }),
];

const rights = [
  ...scopedTable('fraction', {
    name: 'file_circle',
    columns: [
      'entry_id uuid not null',
      `everyone text not null check (everyone in ('none', 'read', 'write'))`,
      'non_public boolean not null default false',
      'changed_at timestamptz not null',
      'changed_by text not null',
    ],
    key: ['entry_id'],
    references: [['entry_id', 'file_entry', 'id', 'cascade']],
  }),
  'alter table file_entry add foreign key (fraction_id, circle_id) references file_circle (fraction_id, entry_id) deferrable initially deferred',
  ...scopedTable('fraction', {
    name: 'file_share',
    columns: ['entry_id uuid not null', 'membership_id uuid not null', `role text not null check (role in ('read', 'write'))`, 'until timestamptz'],
    key: ['entry_id', 'membership_id'],
    references: [
      ['entry_id', 'file_circle', 'entry_id', 'cascade'],
      ['membership_id', 'membership', 'id', 'cascade'],
    ],
  }),
  'create index file_share_member on file_share (fraction_id, membership_id)',
  ...scopedTable('fraction', {
    name: 'file_access',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'entry_id uuid not null',
      'name text not null',
      'membership_id uuid not null',
      'person text not null',
      'act text not null',
      'at timestamptz not null',
    ],
    key: ['id'],
  }),
  'create index file_access_entry on file_access (fraction_id, entry_id, at desc)',
];

const versions = [
  ...scopedTable('fraction', {
    name: 'file_version',
    columns: [
      'entry_id uuid not null',
      'number int not null',
      'object_id uuid not null',
      'type text not null',
      'bytes bigint not null',
      'sha256 text not null',
      'checksum text',
      'modified_at timestamptz',
      'made_at timestamptz not null',
      'made_by text not null',
    ],
    key: ['entry_id', 'number'],
    references: [
      ['entry_id', 'file_entry', 'id', 'cascade'],
      ['object_id', 'stored_object', 'id'],
    ],
  }),
  'create index file_version_object on file_version (fraction_id, object_id)',
];

/** An object that arrived in parts: each part lies in the store under its own id, sealed under its own key. */
const parts = [
  'alter table stored_object add column active_at timestamptz not null default now(), add column in_parts boolean not null default false',
  ...scopedTable('fraction', {
    name: 'stored_part',
    columns: ['id uuid not null', 'object_id uuid not null', 'number int not null', 'bytes int not null', 'arrived boolean not null default false'],
    key: ['id'],
    unique: [{ name: 'stored_part_place', columns: 'object_id, number', where: 'arrived' }],
    references: [['object_id', 'stored_object', 'id', 'cascade']],
  }),
  'create index stored_part_object on stored_part (fraction_id, object_id)',
];

const uploads = [
  ...scopedTable('fraction', {
    name: 'file_upload',
    columns: [
      'id uuid not null',
      'membership_id uuid not null',
      'object_id uuid not null',
      'parent_id uuid',
      'name text not null',
      'bytes bigint not null check (bytes >= 0)',
      'received bigint not null default 0',
      'mode text not null',
      'if_match text',
      'modified_at timestamptz',
      'checksum text',
      'entry_id uuid',
      'begun_at timestamptz not null',
      'expires_at timestamptz not null',
    ],
    key: ['id'],
    references: [
      ['membership_id', 'membership', 'id', 'cascade'],
      ['object_id', 'stored_object', 'id', 'cascade'],
      ['parent_id', 'file_entry', 'id', 'cascade'],
    ],
  }),
  'create index file_upload_member on file_upload (fraction_id, membership_id)',
];
