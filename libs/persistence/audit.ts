import type { DataSource } from 'typeorm';
import { fencedViews, globalTables, scopeColumn, scopeExpression, type Scope } from './tables.js';

interface ViewFacts {
  readonly name: string;
  readonly definition: string;
  readonly checked: boolean;
  /** The serving role reaches past the view, to the table itself. */
  readonly bypassed: boolean;
}

interface TableFacts {
  readonly name: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly columns: string[];
  /** Restrictive policies that bind every role at every statement: what may be seen, and what may be written. */
  readonly restrictive: { using: string; check: string | null }[];
  /** Column lists of primary, unique and foreign keys (foreign keys only towards scoped tables). */
  readonly keys: { kind: string; name: string; columns: string[]; target: string | null }[];
}

const facts = `
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select jsonb_agg(jsonb_build_object('using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
      from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'), '[]') as restrictive,
    coalesce((select jsonb_agg(k) from (
      select 'unique' as kind, i.relname as name, null as target,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any (x.indkey)) as columns
      from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid and x.indisunique
      union all
      select 'foreign', n.conname, t.relname,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any (n.conkey))
      from pg_constraint n join pg_class t on t.oid = n.confrelid where n.conrelid = c.oid and n.contype = 'f'
    ) k), '[]') as keys
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/** A view shows what its owner may see, and its owner is bound by nothing; a materialised view is never bound. */
const openViews = `
  select c.relname as name, pg_get_viewdef(c.oid) as definition,
    coalesce('check_option=cascaded' = any (c.reloptions), false) as checked,
    exists (select 1 from pg_depend d join pg_rewrite r on r.oid = d.objid
      where r.ev_class = c.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
        and has_table_privilege(current_user, d.refobjid, 'select, insert, update, delete')) as bypassed
  from pg_class c
  where c.relnamespace = 'public'::regnamespace
    and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)))`;

const roleFacts = `
  select r.rolsuper or r.rolbypassrls as passes,
    exists (select 1 from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns
  from pg_roles r where r.rolname = current_user`;

const fencedTables: readonly string[] = Object.values(fencedViews);

/** A view that shows and takes the rows of the fraction alone, and is the only way to its table. */
function isFenced({ name, definition, checked, bypassed }: ViewFacts): boolean {
  const table = Object.entries(fencedViews).find(([view]) => view === name)?.[1];
  if (table === undefined) return false;
  // PostgreSQL 15 writes the table before each column.
  const written = definition.replaceAll(`${table}.`, '').replace(/\s+/g, ' ');
  return written.endsWith(` FROM ${table} WHERE ${scopeExpression('fraction')};`) && checked && !bypassed;
}

const isGlobal = (name: string): boolean => globalTables.some((table) => table === name);

/** Without a check of its own a policy writes by the rule by which it reads. */
const binds = ({ using, check }: TableFacts['restrictive'][number], expression: string): boolean => using === expression && (check ?? using) === expression;

function faultsOf(table: TableFacts, all: readonly TableFacts[]): string[] {
  if (isGlobal(table.name)) return [];
  const scope: Scope | undefined = (['fraction', 'council'] as const).find((each) => table.columns.includes(scopeColumn(each)));
  if (!scope) return [`${table.name}: belongs to no fraction, no council, and is not on the list of global tables`];
  const column = scopeColumn(scope);
  const scopedTarget = (target: string | null) => target !== null && all.some((each) => each.name === target && !isGlobal(each.name));
  const loose = table.keys.filter((key) => !key.columns.includes(column) && (key.kind === 'unique' || scopedTarget(key.target)));
  return [
    ...(table.secured && (table.forced || fencedTables.includes(table.name)) ? [] : [`${table.name}: row security is not enabled and forced`]),
    ...(table.restrictive.some((policy) => binds(policy, scopeExpression(scope))) ? [] : [`${table.name}: the restrictive policy on ${column} is missing`]),
    ...loose.map((key) => `${table.name}: key ${key.name} does not contain ${column}`),
  ];
}

/** Everything that would let one fraction see another's rows. Empty when the house is tight. */
export async function rowSecurityFaults(app: DataSource): Promise<string[]> {
  const tables = await app.query<TableFacts[]>(facts);
  const views = await app.query<ViewFacts[]>(openViews);
  const [role] = await app.query<{ passes: boolean; owns: boolean }[]>(roleFacts);
  return [
    ...(role?.passes ? ['the role that serves requests bypasses row security'] : []),
    ...(role?.owns ? ['the role that serves requests owns tables'] : []),
    ...tables.flatMap((table) => faultsOf(table, tables)),
    ...views.filter((view) => !isFenced(view)).map(({ name }) => `${name}: a view that row security does not bind`),
  ];
}

/** Refuses to start while a table could leak. */
export async function auditRowSecurity(app: DataSource): Promise<void> {
  const faults = await rowSecurityFaults(app);
  if (faults.length > 0) throw new Error(`The database is not safe to serve:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
