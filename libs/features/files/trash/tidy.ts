import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { houseActor } from '#kernel';
import { defineJob, GlobalDb } from '#persistence';
import { TrashService } from './trash.service.js';
import { Sweep, type SweepReport } from '../vault/index.js';

/** Empties the trash of what is older than 30 days and sweeps the object store, for every fraction; runs once a day. */
export const tidyFiles = defineJob({ name: 'files.tidy', payload: z.strictObject({}), retries: 5, retryDelay: 300, patient: true });

@Injectable()
export class Tidy {
  constructor(
    private readonly global: GlobalDb,
    private readonly trash: TrashService,
    private readonly sweep: Sweep,
  ) {}

  /** Every fraction has its turn, even when one of them fails; then the job fails and is tried again. */
  async everywhere(): Promise<void> {
    const failures: unknown[] = [];
    for (const { id } of await this.global.query<{ id: string }>('select id from fraction')) {
      const report = await this.one(id).catch((error: unknown) => void failures.push(error));
      if (report && report.missing.length > 0) failures.push(new Error(`Fraction ${id} has lost objects in the store: ${report.missing.join(', ')}`));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Tidying the files did not succeed everywhere');
  }

  async one(fractionId: string): Promise<SweepReport> {
    const house = houseActor(fractionId, 'Aufräumen');
    await this.trash.empty(house);
    return this.sweep.run(house);
  }
}
