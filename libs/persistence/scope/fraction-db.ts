import type { DataSource } from 'typeorm';
import type { FractionActor } from '#kernel';
import { ScopedDb } from './scoped-db.js';

/** The one door to a fraction's data. */
export class FractionDb extends ScopedDb<FractionActor> {
  constructor(source: DataSource) {
    super(source, 'app.fraction_id');
  }

  protected keyOf(actor: FractionActor): string {
    return actor.fractionId;
  }
}
