import { houseActor } from '#kernel';
import { freshDatabase, type TestDatabase } from '#testing';
import { appDataSource } from '../data-source.js';
import { FractionDb } from './fraction-db.js';

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

const mark = (etag: string) => db.query(`insert into file_top (etag) values ($1) on conflict (fraction_id, sole) do update set etag = excluded.etag`, [etag]);
const markNow = () => db.run(actor, () => db.query<{ etag: string }>('select etag from file_top'));

describe('the last statements of a transaction', () => {
  it('are part of it, come after all others and before what is done once it has committed', async () => {
    const told: string[] = [];
    const answer = await db.run(actor, async () => {
      db.afterCommit(() => told.push('committed'));
      db.atLast(() => mark('last').then(() => told.push('last')));
      await db.run(actor, () => mark('first'));
      return 'done';
    });
    expect([answer, told, await markNow()]).toEqual(['done', ['last', 'committed'], [{ etag: 'last' }]]);
  });

  it('take everything back when they fail, and the failure is told', async () => {
    const committed = jest.fn();
    const work = db.run(actor, async () => {
      db.afterCommit(committed);
      db.atLast(() => db.query('select 1 / 0'));
      await mark('never');
    });
    await expect(work).rejects.toThrow('division by zero');
    expect([committed.mock.calls, await markNow()]).toEqual([[], [{ etag: 'last' }]]);
  });

  it('are not asked where the work before them failed', async () => {
    const last = jest.fn(() => Promise.resolve());
    const work = db.run(actor, () => {
      db.atLast(last);
      return Promise.reject(new Error('refused'));
    });
    await expect(work).rejects.toThrow('refused');
    expect(last).not.toHaveBeenCalled();
  });
});
