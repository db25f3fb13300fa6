import pg from 'pg';
import { freshDatabase, type TestDatabase } from '#testing';
import { Jobs } from './jobs.js';
import { queueRights } from './queue-rights.js';

describe('the queue, started by several processes at once', () => {
  let database: TestDatabase;
  const newJobs = (failures: unknown[]) => new Jobs(database.jobUrl, (_job, error) => failures.push(error));
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('comes up in each, on a database that has never seen it and on one that has', async () => {
    const failures: unknown[] = [];
    for (let round = 0; round < 2; round += 1) {
      const processes = Array.from({ length: 4 }, () => newJobs(failures));
      const started = await Promise.allSettled(processes.map((jobs) => jobs.start()));
      await Promise.all(processes.map((jobs) => jobs.stop()));
      expect(started.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
    expect(failures).toEqual([]);
  });

  it('gives the app its rights once, however many do it in the same moment', async () => {
    const clients = Array.from({ length: 8 }, () => new pg.Client(database.jobUrl));
    await Promise.all(clients.map((client) => client.connect()));
    try {
      for (let round = 0; round < 15; round += 1) await Promise.all(clients.map((client) => client.query(queueRights)));
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
    const app = new pg.Client(database.appUrl);
    await app.connect();
    expect((await app.query('select count(*)::int as jobs from pgboss.job')).rows).toEqual([{ jobs: expect.any(Number) }]);
    await app.end();
  });
});
