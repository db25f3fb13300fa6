import type { MigrationInterface, QueryRunner } from 'typeorm';
import { globalTable } from '../tables.js';
import { runAll } from './run-all.js';

/** Links for a new password. One a person: a newer one takes the place of the older. */
export class PasswordLinks1000000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, links);
  }

  async down(): Promise<void> {
    throw new Error('The links are not taken back; restore a backup instead');
  }
}

const links = globalTable('password_link', [
  'person_id uuid primary key references person on delete cascade',
  'token_hash text not null unique',
  'expires_at timestamptz not null',
]);
