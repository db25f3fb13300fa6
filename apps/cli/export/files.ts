import type { INestApplicationContext } from '@nestjs/common';
import { Vault } from '#features/files';
import type { HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { folder, unsealed, type Item, type Missing } from './item.js';

interface Row {
  readonly path: string[];
  readonly at: Date;
  readonly bytes: number | null;
  readonly objectId: string | null;
}

const tree = `
  with recursive down as (
    select e.id, array[e.name] as path, e.bytes, e.object_id, coalesce(e.modified_at, e.changed_at) as at
    from file_entry e where e.parent_id is null and e.deleted_at is null
    union all
    select e.id, down.path || e.name, e.bytes, e.object_id, coalesce(e.modified_at, e.changed_at)
    from down join file_entry e on e.parent_id = down.id where e.deleted_at is null)
  select path, at, bytes::float8 as bytes, object_id as "objectId" from down order by path`;

/** Every file of the fraction as it is now, whoever may see it, in its folders; nothing of the trash. */
export async function* filesOf(house: INestApplicationContext, actor: HouseActor, missing: Missing[]): AsyncGenerator<Item> {
  const [db, vault] = [house.get(FractionDb, { strict: false }), house.get(Vault, { strict: false })];
  for (const { path: names, at, bytes, objectId } of await db.run(actor, () => db.query<Row>(tree))) {
    const path = ['Dateien', ...names].join('/');
    if (bytes === null || objectId === null) yield folder(path, at);
    else yield* await unsealed(vault, actor, { path, at, bytes, objectId }, missing);
  }
}
