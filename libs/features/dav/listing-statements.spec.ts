import pg from 'pg';
import { fileRoutes } from '#contracts';
import { House } from '../../../test/support/house.js';
import { Program, propfind } from '../../../test/support/program.js';
import { newTown, type Town } from '../../../test/support/town.js';
import type { Visitor } from '../../../test/support/visitor.js';

let town: Town;
let program: Program;
let browser: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open());
  program = await Program.of(town.own, 'member');
  browser = await town.people.at(town.own.persons.member);
});
afterAll(() => town.house.close());

async function folderOf(name: string, count: number): Promise<string> {
  const { fractionId } = town.own;
  const folder = await browser.ask<{ id: string }>(fileRoutes.createFolder, { body: { name } }, fractionId);
  await town.house.rows(
    `insert into file_entry (fraction_id, id, parent_id, kind, name, name_key, changed_at, changed_by)
     select $1, gen_random_uuid(), $2, 'folder', 'Ordner ' || n, 'ordner ' || n, now(), 'Anna' from generate_series(1, $3) n`,
    [fractionId, folder.id, count],
  );
  return folder.id;
}

/** What the house asks its database meanwhile. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const ask = pg.Client.prototype.query;
  const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: [string | { text: string }]): unknown {
    const [what] = given;
    asked.push(typeof what === 'string' ? what : what.text);
    return Reflect.apply(ask, this, given);
  });
  try {
    await act();
  } finally {
    spy.mockRestore();
  }
  // The queue looks after itself at its own times.
  return asked.filter((sql) => !sql.includes('pgboss'));
}

const rowsOf = (statements: string[]) => statements.filter((sql) => /from file_entry e\b/.test(sql) && /\be\.place = \$/.test(sql));

const ways = {
  'as JSON': (_: string, id: string) => browser.ask(fileRoutes.list, { query: { folder: id } }, town.own.fractionId),
  'by PROPFIND': (name: string) => program.send('PROPFIND', `/dav/${name}/`, { headers: { depth: '1' }, body: propfind('d:getetag', 'd:getlastmodified', 'oc:id') }),
};

describe.each(Object.entries(ways))('a folder listed %s', (way, list) => {
  it('comes by one statement, and by as many in all for three hundred things as for three', async () => {
    const [little, big] = [`klein-${way.length}`, `gross-${way.length}`];
    const [few, many] = [await folderOf(little, 3), await folderOf(big, 300)];
    // Whoever comes for the first time in a while is noted.
    await list(little, few);
    const small = await statementsOf(() => list(little, few));
    const large = await statementsOf(() => list(big, many));
    expect([rowsOf(small).length, rowsOf(large).length]).toEqual([1, 1]);
    expect(large.length).toBe(small.length);
  });
});
