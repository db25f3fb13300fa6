import { houseActor } from '#kernel';
import { freshDatabase, type TestDatabase } from '#testing';
import { appDataSource } from './data-source.js';
import { FractionDb } from './scope/fraction-db.js';

export interface Probe {
  readonly database: TestDatabase;
  /** The door to one fraction, over at most two connections. */
  readonly db: FractionDb;
}

export const probeActor = houseActor(crypto.randomUUID(), 'Probe');

/** A database of its own for the tests of this file; made before the first of them, gone after the last. */
export function openProbe(): () => Probe {
  let probe: Probe | undefined;
  let close = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    const database = await freshDatabase();
    const source = await appDataSource(database.appUrl, 2, []).initialize();
    probe = { database, db: new FractionDb(source) };
    close = () => source.destroy().then(() => database.drop());
  });
  afterAll(() => close());
  return () => {
    if (!probe) throw new Error('Asked before the first test');
    return probe;
  };
}
