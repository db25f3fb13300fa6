import { Entry } from './entry.entity.js';

type Acts = 'settle' | 'joinCircle' | 'call' | 'changed' | 'mark' | 'hold' | 'content';

/** An entry as one statement reads it, and what its circle grants by name to the one who asks. */
export interface EntryRow extends Omit<Entry, Acts> {
  readonly share: 'read' | 'write' | null;
}

/** Of `e`, as the entity names them; numbers that JavaScript can hold. */
const columns = `e.id, e.number::float8 as number, e.kind, e.parent_id as "parentId", e.name, e.name_key as "nameKey", e.etag, e.object_id as "objectId", e.type,
  e.bytes::float8 as bytes, e.sha256, e.checksum, e.version, e.modified_at as "modifiedAt", e.changed_at as "changedAt", e.changed_by as "changedBy",
  e.sole_author as "soleAuthor", e.everyone, e.non_public as "nonPublic", e.circle_id as "circleId", e.deleted_at as "deletedAt", e.deleted_by as "deletedBy",
  e.trashed_with as "trashedWith"`;

/** Parameters: 1 the entry, 2 its kind or null for both, 3 the seat that asks or null, 4 the present moment. */
export const entryStatement = `
  select ${columns}, s.role as share from file_entry e
    left join file_share s on s.entry_id = e.circle_id and s.membership_id = $3::uuid and (s.until is null or s.until > $4::timestamptz)
  where e.id = $1 and ($2::text is null or e.kind = $2) and e.deleted_at is null`;

export const entryOf = ({ share: _, ...row }: EntryRow): Entry => Object.assign(new Entry(), row);
