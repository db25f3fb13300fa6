import { Injectable } from '@nestjs/common';
import { FractionDb } from '#persistence';
import type { XmlElement } from '../xml/parse-xml.js';
import { contentXml } from '../xml/write-xml.js';
import type { PropertyName } from './request.js';

/** A property as a client left it: kept and given back, never understood. `value` is XML. */
export interface DeadProperty extends PropertyName {
  readonly entryId: string;
  readonly value: string;
}

const most = { letters: 16_384, ofOne: 100 };

/** Properties of clients, inside the fraction's open transaction. They go with their thing. */
@Injectable()
export class DeadProperties {
  constructor(private readonly db: FractionDb) {}

  of(entryIds: readonly string[]): Promise<DeadProperty[]> {
    return this.db.query<DeadProperty>('select entry_id as "entryId", namespace, name, value from dav_property where entry_id = any ($1::uuid[]) order by namespace, name', [entryIds]);
  }

  /** Whether there was room for it. */
  async set(entryId: string, { namespace, name, children }: XmlElement): Promise<boolean> {
    const value = contentXml(children);
    if (value.length + namespace.length + name.length > most.letters) return false;
    const set = await this.db.query(
      `with room as (select count(*) < $5 as free from dav_property where entry_id = $1 and (namespace, name) <> ($2, $3)),
         change as (insert into dav_property (entry_id, namespace, name, value) select $1, $2, $3, $4 from room where free
           on conflict (fraction_id, entry_id, namespace, name) do update set value = excluded.value returning 1 as one)
       select one from change`,
      [entryId, namespace, name, value, most.ofOne],
    );
    return set.length > 0;
  }

  async remove(entryId: string, { namespace, name }: PropertyName): Promise<void> {
    await this.db.query('delete from dav_property where entry_id = $1 and namespace = $2 and name = $3', [entryId, namespace, name]);
  }

  async clear(entryId: string): Promise<void> {
    await this.db.query('delete from dav_property where entry_id = $1', [entryId]);
  }

  /** Gives a copy what its original has; `deep`: and everything in it what its original has, found by its name. */
  async copy(original: string, copy: string, deep: boolean): Promise<void> {
    await this.db.query(
      `with recursive pair as (
         select $1::uuid as original, $2::uuid as copy
         union all
         select o.id, c.id from pair join file_entry o on o.parent_id = pair.original and o.deleted_at is null
           join file_entry c on c.parent_id = pair.copy and c.name_key = o.name_key and c.deleted_at is null where $3::boolean)
       insert into dav_property (entry_id, namespace, name, value)
       select pair.copy, p.namespace, p.name, p.value from pair join dav_property p on p.entry_id = pair.original on conflict do nothing`,
      [original, copy, deep],
    );
  }
}
