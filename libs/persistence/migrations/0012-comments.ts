import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedTable } from '../tables.js';
import { runAll } from './run-all.js';

/** What a share lets somebody do; threads of comments; the digest by mail. */
export class Comments1000000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...shares, ...threads, ...digest]);
  }

  async down(): Promise<void> {
    throw new Error('Comments are not taken back; restore a backup instead');
  }
}

/** Shares made before let people comment, as the words beside them said. */
const shares = [`alter table motion_share add column role text not null default 'comment' check (role in ('read', 'comment', 'suggest'))`];

/**
 * `start_pos` and `end_pos` are relative positions of Yjs in the text of `epoch`; both null: about the motion as a whole.
 * The quote remains when the passage is gone.
 */
const threads = [
  ...scopedTable('fraction', {
    name: 'comment_thread',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'motion_id uuid not null',
      'start_pos bytea check (length(start_pos) <= 1024)',
      'end_pos bytea check (length(end_pos) <= 1024)',
      'epoch int not null',
      'quote text',
      'by_person uuid not null',
      'at timestamptz not null',
      'resolved_at timestamptz',
      'resolved_by text',
      'check ((start_pos is null) = (end_pos is null) and (start_pos is null) = (quote is null))',
    ],
    key: ['id'],
    references: [['motion_id', 'motion', 'id', 'cascade']],
  }),
  'create index comment_thread_motion on comment_thread (fraction_id, motion_id, at)',
  ...scopedTable('fraction', {
    name: 'comment',
    columns: [
      'id uuid not null default gen_random_uuid()',
      'thread_id uuid not null',
      'position int generated always as identity',
      'by_person uuid not null',
      'by_name text not null',
      'text text not null',
      `mentions uuid[] not null default '{}'`,
      'at timestamptz not null',
      'edited_at timestamptz',
      'deleted_at timestamptz',
      `check (deleted_at is null or text = '')`,
    ],
    key: ['id'],
    references: [['thread_id', 'comment_thread', 'id', 'cascade']],
  }),
  'create index comment_of_thread on comment (fraction_id, thread_id, position)',
];

/** Whether a person wants the evening mail; and which notices it has told of. */
const digest = [
  'alter table person add column comment_digest boolean not null default true',
  'alter table notification add column mailed_at timestamptz',
  `create index notification_to_mail on notification (fraction_id, person_id) where seen_at is null and mailed_at is null`,
];
