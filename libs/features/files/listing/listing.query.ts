import { z } from 'zod';
import { AppError } from '#kernel';
import { readable } from '../files.policy.js';
import { listedColumns } from './listing.rows.js';

export interface Order {
  readonly sort: 'name' | 'changed' | 'size';
  readonly down: boolean;
}

/** Where a page ended: in which part, at which key. */
const cursorShape = z.tuple([z.enum(['folder', 'file']), z.string(), z.uuid()]);
export type Cursor = z.infer<typeof cursorShape>;

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

export function readCursor(written: string | undefined): Cursor | null {
  if (written === undefined) return null;
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
  } catch (cause) {
    throw new AppError('invalid_input', { field: 'after' }, { cause });
  }
}

const keys = { name: ['sort_key', 'text'], changed: ['changed_at', 'timestamptz'], size: ['bytes', 'bigint'] } as const;

/** Parameters: 1 the folder, 2–5 the viewer, 6 how many, 7 and 8 where the page before ended. */
const viewer = 2;

const inFolder = `e.place = $1 and ${readable('e', viewer)}`;
/** What was shared out of a folder that the viewer does not see lies at the viewer's top. */
export const sharedOut = `e.id in (select entry_id from file_circle) and e.parent_id is not null and ${readable('e', viewer)}
  and not exists (select 1 from file_entry p where p.id = e.parent_id and ${readable('p', viewer)})`;

function part(kind: 'folder' | 'file', { sort, down }: Order, { atTop, from }: { atTop: boolean; from: boolean }): string {
  const [column, type] = keys[kind === 'folder' && sort === 'size' ? 'name' : sort];
  const direction = down ? 'desc' : 'asc';
  const after = from ? `and (e.${column}, e.id) ${down ? '<' : '>'} ($7::${type}, $8::uuid)` : '';
  const inOrder = (t: string): string => `order by ${t}.${column} ${direction}, ${t}.id ${direction} limit $6`;
  const rows = (where: string): string => `(select e.* from file_entry e where e.kind = '${kind}' and e.deleted_at is null and ${where} ${after} ${inOrder('e')})`;
  const source = atTop ? `(${rows(inFolder)} union all ${rows(sharedOut)})` : rows(inFolder);
  const page = `select ${listedColumns(viewer)}, e.${column}::text as key from ${source} e ${inOrder('e')}`;
  return `select p.*, ${kind === 'folder' ? 0 : 1} as part, row_number() over () as place from (${page}) p`;
}

/** One statement for one page: folders, then files, each in its order and from where the page before ended. */
export function pageStatement(order: Order, atTop: boolean, cursor: Cursor | null): string {
  const kinds = (['folder', 'file'] as const).slice(cursor?.[0] === 'file' ? 1 : 0);
  const parts = kinds.map((kind) => part(kind, order, { atTop, from: cursor?.[0] === kind }));
  const unused = cursor ? '' : 'where $7::text is null and $8::text is null';
  return `select * from (${parts.map((each) => `(${each})`).join(' union all ')}) page ${unused} order by part, place limit $6`;
}
