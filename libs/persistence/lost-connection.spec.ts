import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openProbe, probeActor } from './probe.testing.js';

const probe = openProbe();
const run = <T>(work: () => Promise<T>): Promise<T> => probe().db.run(probeActor, work);

/** The server ends the connection of an open transaction. */
async function cut(): Promise<void> {
  const { database, db } = probe();
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
    const work = run(async () => {
      await cut();
      await wait(pauseMs);
      await probe().db.query('select 1');
    });
    await expect(work).rejects.toMatchObject({ code: 'database_down' });
  });

  it('and the next transaction has another one', async () => {
    expect(await run(() => probe().db.query('select 1 as n'))).toEqual([{ n: 1 }]);
  });
});
