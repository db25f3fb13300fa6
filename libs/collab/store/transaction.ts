import type { Pool, PoolClient, QueryResult } from 'pg';

/** The least a caller must bring: a pg client, or TypeORM's `EntityManager.query` wrapped to answer `{ rows }`. */
export interface Queryable {
  query(sql: string, params?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

const begin = { write: 'begin', read: 'begin isolation level repeatable read read only' } as const;

/**
 * Runs `work` in one transaction that sees one fraction. The setting ends with the transaction: a session-wide one
 * would reach the next borrower of the connection.
 */
export async function inFraction<T>(pool: Pool, fractionId: string, mode: keyof typeof begin, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    await client.query(beginning(client, fractionId, mode));
    const result = await work(client);
    assertCommitted(await client.query('commit'));
    return result;
  } catch (error) {
    broken ??= await rolledBack(client);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/**
 * One statement in a transaction of its own, its beginning and end sent along with it: where the pool pipelines, one way
 * to the database and back. After a failure PostgreSQL makes a rollback of the commit.
 */
export async function atOnce(pool: Pool, fractionId: string, sql: string, params: unknown[]): Promise<QueryResult> {
  const client = await pool.connect();
  let broken = false;
  const onError = () => (broken = true);
  client.on('error', onError);
  const sent = [client.query(beginning(client, fractionId, 'write')), client.query(sql, params), client.query('commit')] as const;
  // All three are waited for, whichever fails: the connection is given back only when it is quiet.
  const [begun, , ended] = await Promise.allSettled(sent);
  client.off('error', onError);
  client.release(broken || begun.status === 'rejected' || ended.status === 'rejected');
  const [, result, end] = await Promise.all(sent);
  assertCommitted(end);
  return result;
}

const beginning = (client: PoolClient, fractionId: string, mode: keyof typeof begin): string =>
  `${begin[mode]}; select set_config('app.fraction_id', ${client.escapeLiteral(fractionId)}, true), set_config('lock_timeout', '2s', true)`;

/** PostgreSQL answers `commit` of a failed transaction with ROLLBACK and no error. */
function assertCommitted(result: QueryResult): void {
  if (result.command !== 'COMMIT') throw new Error(`The transaction ended with ${result.command}`);
}

async function rolledBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
