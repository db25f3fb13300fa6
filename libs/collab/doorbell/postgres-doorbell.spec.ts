import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '#testing';
import { doorbellContract } from '../../testing/contracts/doorbell.js';
import { PostgresDoorbell } from './postgres-doorbell.js';

describe('a doorbell in PostgreSQL', () => {
  let database: TestDatabase;

  beforeAll(async () => (database = await freshDatabase()));
  afterAll(() => database.drop());

  doorbellContract(async () => {
    const bell = () => new PostgresDoorbell({ connectionString: database.appUrl, application_name: 'doorbell' }, () => undefined);
    const cut = async () => {
      const owner = new Client(database.ownerUrl);
      await owner.connect();
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doorbell' and datname = current_database()`);
      await owner.end();
    };
    return { bells: [bell(), bell()], cut };
  });
});
