import type { Queryable } from '#collab';
import type { FractionDb } from '#persistence';

/** The open transaction, as the co-editing engine wants it. */
export const queryable = (db: Pick<FractionDb, 'query'>): Queryable => ({
  query: async (sql, params) => ({ rows: await db.query<Record<string, unknown>>(sql, params) }),
});
