import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';

/** The roles of the house beside the owner. They belong to the whole server, not to one database. */
export type HouseRole = 'frak_app' | 'frak_job';

const tries = 40;

/** Another process, perhaps at another database of the same server, wrote the same role in this very moment. */
function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : '';
  return code === '42710' || (code === '23505' && /pg_auth(id|_members)/.test(error.message)) || /^tuple concurrently (updated|deleted)/.test(error.message);
}

/** `create role` and `alter role` take no parameters, so the driver quotes the password. */
async function write(owner: DataSource, role: HouseRole, password: string): Promise<void> {
  const [found] = await owner.query<unknown[]>('select 1 from pg_roles where rolname = $1', [role]);
  await owner.query(`${found ? 'alter' : 'create'} role ${role} login password ${pg.escapeLiteral(password)}`);
}

/** Whoever meets another migration tries again, for about four seconds. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isRace(error)) throw error;
      await wait(50 + Math.random() * 100);
    }
  }
}

/** Makes the role or gives it this password. An advisory lock holds for one database only, roles for all of the server. */
export const ensureRole = (owner: DataSource, role: HouseRole, password: string): Promise<void> => patiently(() => write(owner, role, password));

/** Only a member of a role may give it a schema; an owner that is no superuser makes itself one. */
export async function joinRole(owner: DataSource, role: HouseRole): Promise<void> {
  const [me] = await owner.query<{ super: boolean }[]>('select rolsuper as super from pg_roles where rolname = current_user');
  if (!me?.super) await patiently(() => owner.query(`grant ${role} to current_user`));
}
