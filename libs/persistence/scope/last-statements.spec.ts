import { openProbe, probeActor } from '../probe.testing.js';

const probe = openProbe();

const mark = (etag: string) => probe().db.query(`insert into file_top (etag) values ($1) on conflict (fraction_id, sole) do update set etag = excluded.etag`, [etag]);
const markNow = () => probe().db.run(probeActor, () => probe().db.query<{ etag: string }>('select etag from file_top'));

describe('the last statements of a transaction', () => {
  it('are part of it, come after all others and before what is done once it has committed', async () => {
    const { db } = probe();
    const told: string[] = [];
    const answer = await db.run(probeActor, async () => {
      db.afterCommit(() => told.push('committed'));
      db.atLast(() => mark('last').then(() => told.push('last')));
      await db.run(probeActor, () => mark('first'));
      return 'done';
    });
    expect([answer, told, await markNow()]).toEqual(['done', ['last', 'committed'], [{ etag: 'last' }]]);
  });

  it('take everything back when they fail, and the failure is told', async () => {
    const { db } = probe();
    const committed = jest.fn();
    const work = db.run(probeActor, async () => {
      db.afterCommit(committed);
      db.atLast(() => db.query('select 1 / 0'));
      await mark('never');
    });
    await expect(work).rejects.toThrow('division by zero');
    expect([committed.mock.calls, await markNow()]).toEqual([[], [{ etag: 'last' }]]);
  });

  it('are not asked where the work before them failed', async () => {
    const { db } = probe();
    const last = jest.fn(() => Promise.resolve());
    const work = db.run(probeActor, () => {
      db.atLast(last);
      return Promise.reject(new Error('refused'));
    });
    await expect(work).rejects.toThrow('refused');
    expect(last).not.toHaveBeenCalled();
  });

  it('end in no commit where one before them failed and its failure was kept quiet', async () => {
    const { db } = probe();
    const work = db.run(probeActor, async () => {
      await mark('never');
      await db.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('The transaction was not committed (ROLLBACK)');
    expect(await markNow()).toEqual([{ etag: 'last' }]);
  });
});
