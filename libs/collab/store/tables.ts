/**
 * The two tables of the engine, without row security: the migration that runs these statements adds it.
 * Every statement of the engine runs in a transaction that has set `app.fraction_id` for itself.
 *
 * `head_seq` is the number of the last committed update, without gaps. `acl_version` rises with every change of rights.
 * `barred` lists Yjs client ids whose words were shown to others and then refused: they never enter by another's copy.
 */
export const collabTables: readonly string[] = [
  `create table document (
    fraction_id uuid not null default nullif(current_setting('app.fraction_id', true), '')::uuid,
    id uuid not null,
    state text not null default 'draft' check (state in ('draft', 'frozen')),
    epoch int not null default 1,
    schema_version int not null,
    head_seq bigint not null default 0,
    acl_version int not null default 1,
    snapshot bytea,
    snapshot_seq bigint not null default 0,
    barred bigint[] not null default '{}',
    created_at timestamptz not null default now(),
    primary key (fraction_id, id)
  ) with (fillfactor = 70)`,
  `create table document_update (
    fraction_id uuid not null default nullif(current_setting('app.fraction_id', true), '')::uuid,
    document_id uuid not null,
    seq bigint not null,
    epoch int not null,
    person_id uuid,
    data bytea not null,
    created_at timestamptz not null default now(),
    primary key (fraction_id, document_id, seq),
    foreign key (fraction_id, document_id) references document (fraction_id, id) on delete cascade
  )`,
];

/** In the order in which they must be secured and may be dropped in reverse. */
export const collabTableNames = ['document', 'document_update'] as const;
