/** What each scope is called in the database. */
const scopes = {
  fraction: { column: 'fraction_id', setting: 'app.fraction_id' },
  council: { column: 'council_id', setting: 'app.council_id' },
} as const;
export type Scope = keyof typeof scopes;

/** The expression every policy must carry, as PostgreSQL prints it back. Unset and `''` both show nothing. */
export const scopeExpression = (scope: Scope): string =>
  `(${scopes[scope].column} = (NULLIF(current_setting('${scopes[scope].setting}'::text, true), ''::text))::uuid)`;

export const scopeColumn = (scope: Scope): string => scopes[scope].column;

export interface ScopedTable {
  readonly name: string;
  /** Column definitions without the scope column. */
  readonly columns: readonly string[];
  /** Key columns after the scope column. */
  readonly key: readonly string[];
  /** Unique keys; the scope column is put in front of each. */
  readonly unique?: readonly { readonly name: string; readonly columns: string; readonly where?: string }[];
  /** Foreign keys inside the same scope: [columns, table, target columns, what happens on delete]. */
  readonly references?: readonly (readonly [columns: string, table: string, target: string, onDelete?: 'cascade'])[];
}

/**
 * The only way to make a table of a scope: the key, every unique key and every foreign key begin with the scope column
 * (PostgreSQL checks foreign keys past row security), row security is on and forced, one restrictive policy compares
 * the scope, one permissive opens the rest.
 */
export function scopedTable(scope: Scope, table: ScopedTable): string[] {
  const { column, setting } = scopes[scope];
  const current = `nullif(current_setting('${setting}', true), '')::uuid`;
  const within = (columns: string) => `${column}, ${columns}`;
  const body = [
    `${column} uuid not null default ${current}`,
    ...table.columns,
    `primary key (${within(table.key.join(', '))})`,
    ...(table.references ?? []).map(
      ([columns, target, targetColumns, onDelete]) =>
        `foreign key (${within(columns)}) references ${target} (${within(targetColumns)})${onDelete ? ` on delete ${onDelete}` : ''}`,
    ),
  ];
  return [
    `create table ${table.name} (${body.join(', ')})`,
    ...(table.unique ?? []).map(
      (unique) => `create unique index ${unique.name} on ${table.name} (${within(unique.columns)})${unique.where ? ` where ${unique.where}` : ''}`,
    ),
    ...secured(scope, table.name),
  ];
}

/** Row security for a table made elsewhere (the co-editing engine brings its own). */
export function secured(scope: Scope, name: string): string[] {
  const { column, setting } = scopes[scope];
  const current = `nullif(current_setting('${setting}', true), '')::uuid`;
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy ${name}_scope on ${name} as restrictive using (${column} = ${current}) with check (${column} = ${current})`,
    `create policy ${name}_open on ${name} using (true) with check (true)`,
    `grant select, insert, update, delete on ${name} to frak_app`,
  ];
}

export interface FencedTable {
  readonly name: string;
  readonly view: FencedView;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/**
 * Tables that are reached through a view alone, see docs/decisions/0035. Row security lets no index answer a search for
 * words (its operators are not proven to keep quiet about what they compare), and a search without an index reads
 * everything. The view carries the very condition of the policy and takes no row of another fraction, neither to show nor
 * to write; the serving role has no right to the table itself, on which row security stays on all the same.
 */
export const fencedViews = { searchable: 'content_index', searchable_word: 'content_word' } as const;
export type FencedView = keyof typeof fencedViews;

export function fencedTable({ name, view, columns, key }: FencedTable): string[] {
  return [
    ...scopedTable('fraction', { name, columns, key }),
    `alter table ${name} no force row level security`,
    `revoke all on ${name} from frak_app`,
    `create view ${view} as select * from ${name} where ${scopeExpression('fraction')} with cascaded check option`,
    `grant select, insert, update, delete on ${view} to frak_app`,
  ];
}

/** Tables that belong to no fraction and no council's intake. The start-up audit accepts no others. */
export const globalTables = [
  'council',
  'body',
  'meeting',
  'fraction',
  'person',
  'session',
  'seat',
  'clerk',
  'invitation_link',
  'password_link',
  'filing_link',
  'outside_door',
  'outside_pin',
  'outside_session',
  'sign_in_attempt',
  'collab_ticket',
  'app_password',
  'login_flow',
  'outbox_mail',
  'host_log',
  'migration',
] as const;
export type GlobalTable = (typeof globalTables)[number];

export const globalTable = (name: GlobalTable, columns: readonly string[]): string[] => [
  `create table ${name} (${columns.join(', ')})`,
  `grant select, insert, update, delete on ${name} to frak_app`,
];
