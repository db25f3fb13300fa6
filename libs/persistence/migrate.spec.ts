import pg from 'pg';
import { freshDatabase, type TestDatabase } from '#testing';
import { migrate } from './migrate.js';

const urlsOf = ({ ownerUrl, appUrl, jobUrl }: TestDatabase) => ({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, DATABASE_JOB_URL: jobUrl });

async function ask<T extends pg.QueryResultRow>(url: string, question: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(question)).rows;
  } finally {
    await client.end();
  }
}

describe('migrating', () => {
  const made: TestDatabase[] = [];
  const empty = async (): Promise<TestDatabase> => {
    const database = await freshDatabase({ migrated: false });
    made.push(database);
    return database;
  };
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('says which migrations were due, and the second time that none was', async () => {
    const database = await empty();
    expect(await migrate(urlsOf(database))).toContain('House1000000000001');
    expect(await migrate(urlsOf(database))).toEqual([]);
  });

  it('may be begun by many processes at once, also at several databases of one server, whose roles they share', async () => {
    const databases = await Promise.all([empty(), empty(), empty()]);
    const callers = [...databases, ...databases, ...databases];
    for (let round = 0; round < 4; round += 1) await Promise.all(callers.map((database) => migrate(urlsOf(database))));
    for (const { appUrl } of databases) expect(await ask(appUrl, 'select current_user as role')).toEqual([{ role: 'frak_app' }]);
  });

  it('asks of its owner the database and the making of roles, and no more', async () => {
    const database = await empty();
    const plain = new URL(database.ownerUrl);
    const name = plain.pathname.slice(1);
    [plain.username, plain.password] = [`${name}_owner`, 'plain'];
    await ask(database.ownerUrl, `create role ${name}_owner login createrole password 'plain'`);
    await ask(database.ownerUrl, `alter database ${name} owner to ${name}_owner`);
    // On this server another owner has made the roles before; here it has made them itself.
    for (const role of ['frak_app', 'frak_job']) await ask(database.ownerUrl, `grant ${role} to ${name}_owner with admin option`);
    try {
      expect(await migrate({ ...urlsOf(database), DATABASE_OWNER_URL: plain.href })).toContain('House1000000000001');
      expect(await ask(database.appUrl, 'select 1 from fraction')).toEqual([]);
    } finally {
      await database.drop();
      await ask(process.env['TEST_DATABASE_URL']!, `drop role ${name}_owner`);
    }
  });
});
