import { freshDatabase, type TestDatabase } from '#testing';
import { onePlan, PreparingClient } from './preparing-client.js';

let database: TestDatabase;
let client: PreparingClient;

beforeAll(async () => {
  database = await freshDatabase();
  client = new PreparingClient({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const ask = async (sql: string, times: number): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (let n = 0; n < times; n += 1) answers.push((await client.query<{ n: number }>(sql, [n])).rows[0]?.n);
  return answers;
};
const kept = async () => (await client.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map(({ statement }) => statement);

describe('a connection to the database', () => {
  it('keeps what it is asked again and again, and answers the same', async () => {
    expect(await ask('select $1::int + 1 as n', 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await kept()).toEqual(['select $1::int + 1 as n']);
  });

  it('keeps nothing that it is asked now and then, nor lists, whose best plan depends on what is asked', async () => {
    const before = await kept();
    await ask('select $1::int + 2 as n', 4);
    await ask('select n from generate_series($1::int, 10) n order by n', 8);
    expect(await kept()).toEqual(before);
  });

  it('keeps a list of which it is told that one plan is the best', async () => {
    const told = `${onePlan} select n from generate_series($1::int, 10) n order by n`;
    await ask(told, 6);
    expect(await kept()).toContain(told);
  });

  it('goes on when a kept statement fails, and when a table of it changes', async () => {
    await client.query('create temporary table given (n int)');
    await client.query('insert into given values (7)');
    await ask('select n / nullif($1::int, -1) as n from given where $1::int <> 0', 6);
    await expect(client.query('select n / nullif($1::int, -1) as n from given where $1::int <> 0', ['seven'])).rejects.toThrow('seven');
    await client.query('alter table given add column more text');
    expect(await ask('select n / nullif($1::int, -1) as n from given where $1::int <> 0', 2)).toEqual([undefined, 7]);
  });

  it('plans anew what it keeps: what was planned for an empty table serves for a full one', async () => {
    await client.query('create temporary table grown (n int primary key, note text)');
    const sql = 'select n from grown where n = $1::int and $1::int >= 0';
    const planOf = async (): Promise<string> => {
      const { rows } = await client.query<{ name: string }>('select name from pg_prepared_statements where statement = $1', [sql]);
      const plan = await client.query<Record<string, string>>(`explain execute "${rows[0]?.name ?? ''}" (7)`);
      return plan.rows.flatMap((row) => Object.values(row)).join('\n');
    };
    await ask(sql, 12);
    await client.query('insert into grown select n, null from generate_series(1, 50000) n');
    const before = await planOf();
    await ask(sql, 400);
    expect(await planOf()).not.toBe(before);
  });
});
