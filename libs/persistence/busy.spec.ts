import { setTimeout as wait } from 'node:timers/promises';
import { openProbe, probeActor } from './probe.testing.js';

const probe = openProbe();

/** Takes one lock, and the other once somebody else has had the time to take that. */
const lockBoth = (first: number, second: number) =>
  probe().db.run(probeActor, async () => {
    await probe().db.query('select pg_advisory_xact_lock($1)', [first]);
    await wait(300);
    await probe().db.query('select pg_advisory_xact_lock($1)', [second]);
    return 'done';
  });

describe('two transactions that wait for each other', () => {
  it('end with one that is done and one that is told to try again', async () => {
    const ends = await Promise.allSettled([lockBoth(1, 2), lockBoth(2, 1)]);
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : (end.reason as { code: string }).code)).sort()).toEqual(['busy', 'done']);
  });
});
