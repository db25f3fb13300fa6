/**
 * Statements of one transaction that need nothing of each other's answers, sent in one breath and answered in this order.
 * When a failure is told, the first in their order, all have ended: nothing goes on in a transaction that was given up.
 */
export async function together<S extends readonly Promise<unknown>[]>(...statements: S): Promise<{ -readonly [K in keyof S]: Awaited<S[K]> }> {
  const refused = (await Promise.allSettled(statements)).find((each) => each.status === 'rejected');
  if (refused) throw refused.reason;
  return Promise.all(statements);
}
