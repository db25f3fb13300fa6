import type { INestApplicationContext } from '@nestjs/common';
import { houseActor, must } from '#kernel';
import { FractionDb, GlobalDb } from '#persistence';
import type { Counts } from './host-log.js';

export async function fractionOf(house: INestApplicationContext, id: string): Promise<{ id: string; name: string }> {
  const [found] = await house.get(GlobalDb, { strict: false }).query<{ name: string }>('select name from fraction where id = $1', [id]);
  return { id, name: must(found, 'not_found').name };
}

/** How much there is of a fraction. */
export async function countsOf(house: INestApplicationContext, id: string): Promise<Counts> {
  const db = house.get(FractionDb, { strict: false });
  const [counts] = await db.run(houseActor(id, 'IT'), () =>
    db.query<Record<string, number>>(
      `select (select count(*) from membership)::int as members, (select count(*) from motion)::int as motions,
         (select count(*) from file_entry where kind = 'file')::int as files, (select coalesce(sum(bytes), 0) from file_entry where kind = 'file')::float8 as bytes`,
    ),
  );
  return must(counts, 'internal');
}
