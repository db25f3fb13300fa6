import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { houseActor } from '#kernel';
import { freshDatabase, type TestDatabase } from '#testing';
import { appDataSource } from './data-source.js';
import { FractionDb } from './scope/fraction-db.js';

let database: TestDatabase;
let source: ReturnType<typeof appDataSource>;
let db: FractionDb;
const actor = houseActor(crypto.randomUUID(), 'Probe');
beforeAll(async () => {
  database = await freshDatabase();
  source = await appDataSource(database.appUrl, 2, []).initialize();
  db = new FractionDb(source);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** The server ends the connection of an open transaction. */
async function cut(): Promise<void> {
  const [row] = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
  const server = new pg.Client(database.ownerUrl);
  await server.connect();
  await server.query('select pg_terminate_backend($1)', [row?.pid]);
  await server.end();
}

describe('a connection that is lost in the middle of a transaction', () => {
  it.each([
    ['at the next statement', 0],
    ['also when that is asked only after the loss was noticed', 300],
  ])('is told as a lost database %s', async (_, pauseMs) => {
    const work = db.run(actor, async () => {
      await cut();
      await wait(pauseMs);
      await db.query('select 1');
    });
    await expect(work).rejects.toMatchObject({ code: 'database_down' });
  });

  it('and the next transaction has another one', async () => {
    expect(await db.run(actor, () => db.query('select 1 as n'))).toEqual([{ n: 1 }]);
  });
});
