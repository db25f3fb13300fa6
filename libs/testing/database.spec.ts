import { appDataSource, rowSecurityFaults } from '#persistence';
import { freshDatabase, type TestDatabase } from './database.js';

async function ask<T>(url: string, question: string): Promise<T[]> {
  const source = appDataSource(url, 2, []);
  await source.initialize();
  try {
    return await source.query<T[]>(question);
  } finally {
    await source.destroy();
  }
}

const tables = `select table_name as name from information_schema.tables where table_schema = 'public'`;

describe('a database for one spec', () => {
  const made: TestDatabase[] = [];
  const fresh = async (options?: { migrated?: boolean }): Promise<TestDatabase> => {
    const database = await freshDatabase(options);
    made.push(database);
    return database;
  };
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('comes with the tables of the house and every migration written down', async () => {
    const { ownerUrl } = await fresh();
    expect(await ask(ownerUrl, tables)).toContainEqual({ name: 'migration' });
    expect(await ask(ownerUrl, 'select name from migration')).not.toHaveLength(0);
  });

  it('lets the app in as a role that owns nothing and cannot pass row security', async () => {
    const { appUrl } = await fresh();
    expect(await ask(appUrl, 'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user'))
      .toEqual([{ rolname: 'frak_app', rolsuper: false, rolbypassrls: false }]);
  });

  it('has no table that row security leaves open', async () => {
    const { appUrl } = await fresh();
    const app = appDataSource(appUrl, 2, []);
    await app.initialize();
    try {
      expect(await rowSecurityFaults(app)).toEqual([]);
    } finally {
      await app.destroy();
    }
  });

  it('does not see what is written into its neighbour', async () => {
    const [one, other] = await Promise.all([fresh(), fresh()]);
    await ask(one.ownerUrl, 'create table only_here (id int)');
    expect(await ask(one.ownerUrl, tables)).toContainEqual({ name: 'only_here' });
    expect(await ask(other.ownerUrl, tables)).not.toContainEqual({ name: 'only_here' });
  });

  it('is empty when a spec wants to migrate it itself', async () => {
    const { ownerUrl } = await fresh({ migrated: false });
    expect(await ask(ownerUrl, tables)).toEqual([]);
  });

  it('is gone after it was dropped, even while somebody is connected', async () => {
    const { ownerUrl, drop } = await fresh();
    const still = appDataSource(ownerUrl, 2, []);
    await still.initialize();
    await drop();
    await still.destroy();
    await expect(ask(ownerUrl, 'select 1')).rejects.toThrow('does not exist');
  });
});
