import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '#kernel';
import { defineJob, GlobalDb } from '#persistence';
import { idleMs } from './session.entity.js';

/** Clears away what let somebody in and no longer does; runs once a day. */
export const tidyAccess = defineJob({ name: 'identity.tidy', payload: z.strictObject({}), retries: 5, retryDelay: 300, patient: true });

/** Keys that open one thing for a while, whoever made them. They belong to no fraction, so nobody else passes by here. */
const keys = ['invitation_link', 'password_link', 'filing_link', 'collab_ticket', 'login_flow', 'outside_door', 'outside_pin', 'outside_session'] as const;

@Injectable()
export class TidyAccess {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
  ) {}

  async everything(): Promise<void> {
    const now = this.clock.now();
    await this.db.query('delete from session where expires_at <= $1 or last_seen_at <= $2', [now, new Date(now.getTime() - idleMs)]);
    for (const key of keys) await this.db.query(`delete from ${key} where expires_at <= $1`, [now]);
    // The database wrote these times by its own clock and counts the last 15 minutes by it.
    await this.db.query(`delete from sign_in_attempt where at < now() - interval '1 day'`);
  }
}
