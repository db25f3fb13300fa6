import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { FractionKeys, SealedStore } from '#features/files';
import { houseActor, inOrder } from '#kernel';
import { fencedViews, FractionDb, GlobalDb, violates } from '#persistence';
import { Refusal, type Command } from './command.js';
import { countsOf, fractionOf } from './fraction-facts.js';
import { writeDown } from './host-log.js';
import { operator, readOptions } from './options.js';
import { withHouse } from './with-house.js';

interface Link {
  readonly name: string;
  readonly target: string | null;
}

/** The tables of fractions and which of them points at which; a key that is checked only at the end binds no order. */
const links = `
  select c.relname as name, t.relname as target from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'fraction_id' and not a.attisdropped
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable and k.confrelid <> c.oid
  left join pg_class t on t.oid = k.confrelid and t.relrowsecurity
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity`;

/** What points at the fraction itself from tables that belong to none: seats, links, passwords of devices. */
const pointers = `
  select c.relname as name, a.attname as column from pg_constraint k join pg_class c on c.oid = k.conrelid
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.confrelid = 'fraction'::regclass and not c.relrowsecurity`;

/** Those first at which nobody points any more. */
export function inOrderOfDeletion(all: readonly Link[]): string[] {
  const left = new Set(all.map(({ name }) => name));
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter((name) => !all.some((link) => link.target === name && link.name !== name && left.has(link.name)));
    if (free.length === 0) throw new Error(`These tables point at one another in a ring: ${[...left].join(', ')}`);
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
}

/** Some tables are open to the house through a view only. */
const doorTo = (table: string): string => Object.entries(fencedViews).find(([, fenced]) => fenced === table)?.[0] ?? table;

/** First the key: from here on nothing of the fraction opens again, wherever copies lie, whatever happens to the rest. */
async function end(house: INestApplicationContext, id: string): Promise<number> {
  const [db, global, store] = [house.get(FractionDb, { strict: false }), house.get(GlobalDb, { strict: false }), house.get(SealedStore, { strict: false })];
  const actor = houseActor(id, 'IT');
  await db.run(actor, () => house.get(FractionKeys, { strict: false }).destroy());
  let objects = 0;
  for await (const object of store.objectsOf(id)) {
    await store.remove({ owner: id, object });
    objects += 1;
  }
  await db.run(actor, async () => {
    const tables = inOrderOfDeletion(await db.query<Link>(links));
    await inOrder(tables, (table) => db.query(`delete from ${doorTo(table)}`));
    for (const { name, column } of await db.query<{ name: string; column: string }>(pointers)) await db.query(`delete from ${name} where ${column} = $1`, [id]);
  });
  await forget(global, id);
  return objects;
}

/** Whoever has filed keeps a name at the council office, and nothing else. */
async function forget(global: GlobalDb, id: string): Promise<void> {
  try {
    await global.query('delete from fraction where id = $1', [id]);
  } catch (error) {
    if (!violates(error, 'intake_entry_from_fraction_id_fkey')) throw error;
    await global.query(`update fraction set quota_bytes = 0, used_bytes = 0, settings = '{}' where id = $1`, [id]);
  }
}

/**
 * Ends a fraction for good: destroys its key, its objects and its rows. What it has filed stays at the council office.
 * `--confirm` repeats its name. It is written down before anything is destroyed, and once it is done.
 */
export const deleteFraction: Command = ({ args, env, words, say }) => {
  const given = readOptions(args, { fraction: z.uuid(), confirm: z.string().min(1), by: operator });
  return withHouse(env, async (house) => {
    const fraction = await fractionOf(house, given.fraction);
    if (given.confirm !== fraction.name) throw new Refusal(words.notThisFraction);
    const deed = { fraction, by: given.by };
    await writeDown(house, deed, 'deletion_begun', await countsOf(house, fraction.id));
    const objects = await end(house, fraction.id);
    await writeDown(house, deed, 'deleted', { objects });
    say(words.fractionEnded(fraction.name, fraction.id, objects, new Date().toISOString()));
    return true;
  });
};
