import { DataSource } from 'typeorm';
import { Events, houseActor } from '#kernel';
import { ContentsRead } from '#features/contents';
import { auditRowSecurity, CouncilDb, FractionDb, GlobalDb, rowSecurityFaults } from '#persistence';
import { fencedViews } from '../../libs/persistence/tables.js';
import { House } from '../support/house.js';
import { startApp } from '../support/process.js';
import { newTown, type Town } from '../support/town.js';
import { openInvitation } from './invitation.js';
import { casesOf } from './rooms.js';
import { samples } from './samples/index.js';
import { foreignIds } from './walk.js';

interface Scoped {
  readonly name: string;
  readonly column: 'fraction_id' | 'council_id';
}

let town: Town;
let tables: Scoped[];
beforeAll(async () => {
  const house = await House.open();
  town = await newTown(house);
  for (const place of [town.own, town.elsewhere]) {
    await place.entry('new', true);
    await place.entry('on_agenda');
    const motion = await place.motion('in_review');
    await place.share(motion, 'guest');
    await place.comment(motion);
    await place.suggestion(motion);
    await place.amendment();
    await place.write(motion, ' und mehr');
    await openInvitation(place);
    await place.drive();
    await place.programs();
    await place.outside();
    const { file } = await place.noted();
    await house.part(FractionDb).run(houseActor(place.fractionId, 'Probe'), () => house.part(Events).emit(new ContentsRead([{ fileId: file, text: `Schulwegsicherung ${place.mark}` }])));
    await house.rows(`insert into consent (fraction_id, motion_id, person_id, verdict, head_seq) values ($1, $2, $3, 'consent', 0)`, [place.fractionId, motion, place.persons.member.id]);
  }
  tables = await house.rows<Scoped>(
    `select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity and a.attname in ('fraction_id', 'council_id') and c.relname <> all ($1) order by 1`,
    [Object.values(fencedViews)],
  );
});
afterAll(() => town.house.close());

/** How many rows somebody of the third fraction, in another council, finds that are not its own. */
async function foreignRows({ name, column }: Scoped): Promise<number> {
  const { house, elsewhere } = town;
  const mine = column === 'fraction_id' ? elsewhere.fractionId : elsewhere.council.id;
  const sql = `select count(*)::int as n from ${name} where ${column} <> $1`;
  const [row] =
    column === 'fraction_id'
      ? await house.part(FractionDb).run(houseActor(mine, 'Probe'), () => house.part(FractionDb).query<{ n: number }>(sql, [mine]))
      : await house.part(CouncilDb).run({ councilId: mine, name: 'Probe' }, () => house.part(CouncilDb).query<{ n: number }>(sql, [mine]));
  return row?.n ?? -1;
}

const ownRows = async ({ name }: Scoped): Promise<number> => (await town.house.rows<{ n: number }>(`select count(*)::int as n from ${name}`))[0]?.n ?? 0;
const outsideOfAnyScope = async ({ name }: Scoped): Promise<number> => (await town.house.part(GlobalDb).query<{ n: number }>(`select count(*)::int as n from ${name}`))[0]?.n ?? -1;

/** Does something to the database, looks, and takes it back. */
async function meanwhile<T>(change: string, back: string, look: () => Promise<T>): Promise<T> {
  await town.house.rows(change);
  try {
    return await look();
  } finally {
    await town.house.rows(back);
  }
}

const own = `fraction_id = nullif(current_setting('app.fraction_id', true), '')::uuid`;
const app = () => town.house.part(DataSource);
const unsecured = <T>({ name }: Pick<Scoped, 'name'>, look: () => Promise<T>) =>
  meanwhile(`alter table ${name} disable row level security`, `alter table ${name} enable row level security`, look);

it('finds rows of several fractions in every table, so that the probes below can fail', async () => {
  expect(tables.length).toBeGreaterThanOrEqual(18);
  for (const table of tables) expect([table.name, await ownRows(table)]).toEqual([table.name, expect.any(Number)]);
  const empty = [];
  for (const table of tables) if ((await ownRows(table)) === 0) empty.push(table.name);
  expect(empty).toEqual([]);
});

it('shows nobody the rows of another scope, and nobody without a scope any row', async () => {
  for (const table of tables) expect([table.name, await foreignRows(table), await outsideOfAnyScope(table)]).toEqual([table.name, 0, 0]);
});

describe.each(Object.entries(fencedViews))('the view %s', (view, table) => {
  const asApp = (sql: string) => town.house.part(FractionDb).run(houseActor(town.elsewhere.fractionId, 'Probe'), () => town.house.part(FractionDb).query(sql));

  it('shows the rows of its own fraction alone, and none without one', async () => {
    const there = { name: view, column: 'fraction_id' } as const;
    expect(await ownRows({ ...there, name: table })).toBeGreaterThan(0);
    expect([await foreignRows(there), await outsideOfAnyScope(there)]).toEqual([0, 0]);
  });

  it('is the only way to its table, and takes nothing for another fraction', async () => {
    await expect(asApp(`select 1 from ${table}`)).rejects.toThrow('permission denied');
    await expect(asApp(`update ${view} set fraction_id = '${town.own.fractionId}'`)).rejects.toThrow(/check option|violates/);
  });

  it.each([
    ['shows more', `create or replace view ${view} as select * from ${table} with cascaded check option`],
    ['takes more', `create or replace view ${view} as select * from ${table} where ${own}`],
    ['has a way around it', `grant select on ${table} to frak_app`],
  ])('stops the start when it %s', async (_, change) => {
    const back = `create or replace view ${view} as select * from ${table} where ${own} with cascaded check option; revoke all on ${table} from frak_app`;
    expect(await meanwhile(change, back, () => rowSecurityFaults(app()))).toEqual([`${view}: a view that row security does not bind`]);
    expect(await rowSecurityFaults(app())).toEqual([]);
  });
});

it('refuses to start, and leaks, as soon as row security is off on one table, whichever it is', async () => {
  expect(await rowSecurityFaults(app())).toEqual([]);
  for (const table of tables) {
    const [faults, found] = await unsecured(table, async () => [await rowSecurityFaults(app()), await foreignRows(table)] as const);
    expect(faults).toEqual([`${table.name}: row security is not enabled and forced`]);
    expect([table.name, found > 0]).toEqual([table.name, true]);
  }
  await auditRowSecurity(app());
});

it('does not start a house on such a database', async () => {
  const { code, said } = await unsecured({ name: 'motion' }, () => startApp('api', town.house.environment));
  expect(code).toBe(1);
  expect(said).toContain('motion: row security is not enabled and forced');
});

const policy = (name: string, how: string) => `create policy ${name}_scope on ${name} as ${how}`;
const strict = `restrictive using (${own}) with check (${own})`;

it.each([
  ['row security that is not forced', 'alter table motion no force row level security', 'alter table motion force row level security'],
  ['a missing policy', 'drop policy motion_scope on motion', policy('motion', strict)],
  ['a policy that only adds', `drop policy motion_scope on motion; ${policy('motion', `permissive using (${own})`)}`, `drop policy motion_scope on motion; ${policy('motion', strict)}`],
  ['a policy for reading alone', `drop policy motion_scope on motion; ${policy('motion', `restrictive for select using (${own})`)}`, `drop policy motion_scope on motion; ${policy('motion', strict)}`],
  ['a policy for another role alone', `drop policy motion_scope on motion; ${policy('motion', `restrictive to frak_job using (${own})`)}`, `drop policy motion_scope on motion; ${policy('motion', strict)}`],
  ['a policy that lets foreign rows be written', `drop policy motion_scope on motion; ${policy('motion', `restrictive using (${own}) with check (true)`)}`, `drop policy motion_scope on motion; ${policy('motion', strict)}`],
  ['a table of nobody', 'create table loose (id uuid primary key)', 'drop table loose'],
  ['a key that tells what exists elsewhere', 'create unique index loose on motion (document_id)', 'drop index loose'],
  ['a view, which row security does not bind', 'create view loose as select * from motion; grant select on loose to frak_app', 'drop view loose'],
  ['a materialised view', 'create materialized view loose as select * from motion; grant select on loose to frak_app', 'drop materialized view loose'],
])('refuses to start with %s', async (_, change, back) => {
  const faults = await meanwhile(change, back, () => rowSecurityFaults(app()));
  expect(faults).toHaveLength(1);
  expect(await rowSecurityFaults(app())).toEqual([]);
});

/** For each table a route that answers from it. */
const witnesses = [
  ['motion', 'motions.list'],
  ['motion', 'motions.get'],
  ['motion', 'everyday.search'],
  ['file_entry', 'files.createFolder'],
  ['file_entry', 'files.changeFolder'],
  ['membership', 'membership.list'],
  ['invitation', 'membership.revokeInvitation'],
  ['intake_entry', 'office.intake'],
  ['intake_entry', 'office.entry'],
] as const;

it.each(witnesses)('the walk goes red when row security is off on %s: %s', async (name, route) => {
  const each = casesOf(samples).find((one) => one.name.startsWith(`${route}:`));
  if (!each) throw new Error(`${route} is no route`);
  const home = name === 'intake_entry' ? town.own : town.rival;
  const visitor = await town.people.at(name === 'intake_entry' ? home.council.clerk : town.between);
  const walk = () => foreignIds(each, home, town.elsewhere, visitor);
  expect(await walk()).toEqual([]);
  expect(await unsecured({ name }, walk)).not.toEqual([]);
});
