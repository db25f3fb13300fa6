import { randomUUID } from 'node:crypto';

const fill = `
with made as (
  insert into stored_object (fraction_id, id, state, bytes, sha256, holders, counted, key_generation, sealed_key)
  select $1, gen_random_uuid(), 'visible', 1000, repeat('0', 64), $3, false, max(generation), '\\x00' from fraction_key where fraction_id = $1 returning id),
files as (insert into file_entry (fraction_id, id, parent_id, kind, name, name_key, object_id, type, bytes, sha256, changed_at, changed_by)
select $1, gen_random_uuid(), $2, 'file', name, lower(name), made.id, 'application/pdf', 1000 + n, repeat('0', 64), now() - n * interval '1 minute', 'Petra Demir'
from made, generate_series(1, $3) n, lateral (select 'Vorlage ' || n || ' – Bebauungsplan Mühlenstraße.pdf' as name) names
  returning id, object_id)
insert into file_content (fraction_id, file_id, object_id, state) select $1, id, object_id, 'unsearchable' from files`;

/** A folder with so many files, written past the house; they share one object, as copies do, and were read. */
export async function fillFolder(house, fraction, name, count) {
  const id = randomUUID();
  await house.sql(
    `insert into file_entry (fraction_id, id, kind, name, name_key, changed_at, changed_by) values ($1, $2, 'folder', $3, lower($3), now(), 'Petra Demir')`,
    [fraction, id, name],
  );
  await house.sql(fill, [fraction, id, count]);
  return id;
}
