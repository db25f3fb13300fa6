import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock, houseActor } from '#kernel';
import { defineJob, FractionDb, GlobalDb } from '#persistence';
import { Aside } from './methods/aside.js';
import { UploadStore } from './nextcloud/upload-store.js';

/** Gives up uploads that nobody finished and locks that have run out; runs once a day. */
export const tidyDav = defineJob({ name: 'dav.tidy', payload: z.strictObject({}), retries: 5, retryDelay: 300, patient: true });

@Injectable()
export class TidyDav {
  constructor(
    private readonly global: GlobalDb,
    private readonly db: FractionDb,
    private readonly uploads: UploadStore,
    private readonly aside: Aside,
    private readonly clock: Clock,
  ) {}

  async everywhere(): Promise<void> {
    for (const { id } of await this.global.query<{ id: string }>('select id from fraction')) {
      const house = houseActor(id, 'Aufräumen');
      await this.uploads.tidy(house);
      await this.db.run(house, async () => {
        await this.aside.tidy();
        await this.db.query('delete from dav_lock where expires_at <= $1', [this.clock.now()]);
      });
    }
  }
}
