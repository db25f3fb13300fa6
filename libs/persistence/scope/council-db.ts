import type { DataSource } from 'typeorm';
import type { OfficeActor } from '#kernel';
import { ScopedDb } from './scoped-db.js';

/** The one door to a council's intake. */
export class CouncilDb extends ScopedDb<Pick<OfficeActor, 'councilId' | 'name'>> {
  constructor(source: DataSource) {
    super(source, 'app.council_id');
  }

  protected keyOf(actor: Pick<OfficeActor, 'councilId'>): string {
    return actor.councilId;
  }
}
